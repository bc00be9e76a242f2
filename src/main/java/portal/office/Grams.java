package portal.office;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The sequences of one to three Chinese characters in a message, and how much each stands out in it. */
final class Grams {
    static final int LONGEST = 3;
    private static final char FIRST_HAN = '\u4e00';
    private static final char LAST_HAN = '\u9fff';

    private Grams() {}

    /**
     * The prominence of each sequence: {@code 1 + ln(count)}, in title and text apart, each brought to length one and
     * then added, so that the few words of a title weigh as much as the whole text.
     */
    static Map<String, Double> of(String title, String text) {
        Map<String, Double> grams = new HashMap<>();
        add(title, grams);
        add(text, grams);
        return grams;
    }

    private static void add(String part, Map<String, Double> grams) {
        Map<String, int[]> counts = new HashMap<>();
        each(part, (gram, at) -> counts.computeIfAbsent(gram, none -> new int[1])[0]++);
        double squares = 0;
        for (int[] count : counts.values()) {
            squares += prominence(count[0]) * prominence(count[0]);
        }
        double length = Math.sqrt(squares);
        counts.forEach((gram, count) -> grams.merge(gram, prominence(count[0]) / length, Double::sum));
    }

    private static double prominence(int count) {
        return 1 + StrictMath.log(count);
    }

    /** Every sequence with the place where it begins; none runs over anything but Chinese characters. */
    static void each(String part, BiConsumer<String, Integer> visit) {
        int run = 0;
        for (int end = 1; end <= part.length(); end++) {
            char last = part.charAt(end - 1);
            run = last >= FIRST_HAN && last <= LAST_HAN ? run + 1 : 0;
            for (int size = 1; size <= Math.min(run, LONGEST); size++) {
                visit.accept(part.substring(end - size, end), end - size);
            }
        }
    }
}
