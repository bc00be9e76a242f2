package portal.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text. Chinese is written without spaces, so every character and every pair of neighbours is a word;
 * letters and digits make words of their own. 文号 are found with whatever brackets: brackets are no part of a word.
 */
final class Words {
    private static final int LONGEST_WORD = 64;

    private Words() {}

    /** A run of characters of one kind: Chinese characters, or letters and digits. */
    record Run(String text, boolean han) {
        int length() {
            return text.codePointCount(0, text.length());
        }

        /** The pairs of neighbouring characters, or the character itself where there is only one. */
        List<String> pairs() {
            if (!han) {
                return List.of(text);
            }
            int[] characters = text.codePoints().toArray();
            if (characters.length == 1) {
                return List.of(text);
            }
            List<String> pairs = new ArrayList<>(characters.length - 1);
            for (int i = 0; i + 1 < characters.length; i++) {
                pairs.add(new String(characters, i, 2));
            }
            return pairs;
        }
    }

    /** Runs of an already folded text, in their order. */
    static List<Run> runs(String folded) {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            int codePoint = folded.codePointAt(at);
            if (!isPart(codePoint)) {
                at += Character.charCount(codePoint);
                continue;
            }
            boolean han = isHan(codePoint);
            int end = endOfRun(folded, at, han);
            runs.add(new Run(folded.substring(at, end), han));
            at = end;
        }
        return runs;
    }

    private static int endOfRun(String text, int start, boolean han) {
        int end = start;
        int length = 0;
        while (end < text.length() && (han || length < LONGEST_WORD)) {
            int codePoint = text.codePointAt(end);
            if (!isPart(codePoint) || isHan(codePoint) != han) {
                break;
            }
            end += Character.charCount(codePoint);
            length++;
        }
        return end;
    }

    static boolean isUnifiedHan(int codePoint) {
        return codePoint >= 0x4E00 && codePoint <= 0x9FFF;
    }

    private static boolean isHan(int codePoint) {
        return isUnifiedHan(codePoint) || Character.isIdeographic(codePoint) || codePoint == '々';
    }

    private static boolean isPart(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || isHan(codePoint);
    }
}
