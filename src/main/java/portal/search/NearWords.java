package portal.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What somebody may have meant who mistyped a word: known words that differ from it by one slip of the hand. */
final class NearWords {
    /** Shorter and longer runs are not looked at: the one is near to everything, the other is a sentence. */
    static final int SHORTEST = 2;

    static final int LONGEST = 8;
    private static final int MOST = 3;

    private NearWords() {}

    static boolean isWord(Words.Run run) {
        return run.length() >= (run.han() ? SHORTEST : SHORTEST + 1) && run.length() <= LONGEST;
    }

    /** The nearest words in texts, those in most of them first; none when the word itself is known. */
    static List<String> of(Words.Run typed, List<List<Words.Run>> texts) {
        Map<String, Integer> known = new HashMap<>();
        for (List<Words.Run> text : texts) {
            Set<String> words = new HashSet<>();
            text.stream().filter(run -> run.han() == typed.han()).forEach(run -> words.addAll(near(typed, run)));
            words.forEach(word -> known.merge(word, 1, Integer::sum));
        }
        return known.containsKey(typed.text())
                ? List.of()
                : known.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(MOST)
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private static List<String> near(Words.Run typed, Words.Run run) {
        int[] wanted = typed.text().codePoints().toArray();
        int[] there = run.text().codePoints().toArray();
        List<String> near = new ArrayList<>();
        for (int length = Math.max(SHORTEST, wanted.length - 1); length <= wanted.length + 1; length++) {
            int last = typed.han() ? there.length - length : there.length == length ? 0 : -1;
            for (int at = 0; at <= last; at++) {
                int[] word = java.util.Arrays.copyOfRange(there, at, at + length);
                if (isNear(wanted, word)) {
                    near.add(new String(word, 0, length));
                }
            }
        }
        return near;
    }

    private static boolean isNear(int[] typed, int[] word) {
        return typed.length == word.length
                ? slips(typed, word)
                : typed.length < word.length ? leavesOut(word, typed) : leavesOut(typed, word);
    }

    /** The same, one other character, or two neighbours changed about. */
    private static boolean slips(int[] typed, int[] word) {
        int[] wrong = IntStream.range(0, typed.length)
                .filter(at -> typed[at] != word[at])
                .toArray();
        return wrong.length < 2
                || wrong.length == 2
                        && wrong[1] == wrong[0] + 1
                        && typed[wrong[0]] == word[wrong[1]]
                        && typed[wrong[1]] == word[wrong[0]];
    }

    /** One character within is left out; at an end it would be the same word in other company. */
    private static boolean leavesOut(int[] longer, int[] shorter) {
        int same = 0;
        while (same < shorter.length && longer[same] == shorter[same]) {
            same++;
        }
        return same > 0
                && same < shorter.length
                && java.util.Arrays.equals(longer, same + 1, longer.length, shorter, same, shorter.length);
    }
}
