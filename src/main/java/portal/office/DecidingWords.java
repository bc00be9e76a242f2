package portal.office;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the words of a message that speak for a category: its heaviest sequences, joined where they overlap. */
final class DecidingWords {
    private static final int SEQUENCES = 12;
    private static final int LONGEST = 8;
    private static final int WORDS = 5;

    /** Below this a word decides nothing; shown only when there is no other. */
    private static final double SLIGHT = 0.02;

    /** Characters that a reader would not take for part of a word. */
    private static final Pattern PARTICLES = Pattern.compile("[的了吗呢吧啊我你他她们这那]|^[就都也很被把已其]+|[就都也很被把将其]+$");

    private final TriageWeights weights;

    DecidingWords(TriageWeights weights) {
        this.weights = weights;
    }

    /** The heaviest first, at most five, each as it stands in the title or the text. */
    List<DecidingWord> of(Map<String, Double> grams, int category, String title, String text) {
        Set<String> heavy = heaviest(grams, category);
        List<DecidingWord> words = new ArrayList<>();
        Stream.of(title, text)
                .flatMap(part -> pieces(part, heavy).stream())
                .distinct()
                .map(word -> new DecidingWord(word, weight(word, grams, category)))
                .filter(word -> word.weight() > 0)
                .sorted(Comparator.comparingDouble(DecidingWord::weight)
                        .reversed()
                        .thenComparing(DecidingWord::word))
                .filter(word -> words.isEmpty() || word.weight() >= SLIGHT)
                .filter(word -> words.stream().noneMatch(heavier -> alike(heavier.word(), word.word())))
                .forEachOrdered(words::add);
        return words.stream().limit(WORDS).toList();
    }

    private static boolean alike(String heavier, String word) {
        return heavier.contains(word) || word.contains(heavier);
    }

    private Set<String> heaviest(Map<String, Double> grams, int category) {
        return grams.entrySet().stream()
                .filter(entry -> entry.getKey().length() > 1 && weights.weight(entry.getKey(), category) > 0)
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> entry) ->
                                -entry.getValue() * weights.weight(entry.getKey(), category))
                        .thenComparing(Map.Entry::getKey))
                .limit(SEQUENCES)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The stretches that the sequences cover; where one would be too long to read, its sequences themselves. */
    private static Set<String> pieces(String part, Set<String> heavy) {
        BitSet joined = new BitSet();
        BitSet covered = new BitSet();
        Grams.each(part, (gram, at) -> {
            if (heavy.contains(gram)) {
                covered.set(at, at + gram.length());
                joined.set(at, at + gram.length() - 1);
            }
        });
        Set<String> pieces = new HashSet<>();
        for (int from = covered.nextSetBit(0); from >= 0; from = covered.nextSetBit(from)) {
            int to = joined.nextClearBit(from) + 1;
            String piece = part.substring(from, to);
            Stream<String> whole = piece.length() <= LONGEST
                    ? Stream.of(piece)
                    : heavy.stream().filter(piece::contains);
            whole.flatMap(PARTICLES::splitAsStream)
                    .filter(word -> word.length() > 1)
                    .forEach(pieces::add);
            from = to;
        }
        return pieces;
    }

    /** What all sequences within the word add together, each as often as it counts in the message. */
    private double weight(String word, Map<String, Double> grams, int category) {
        Set<String> within = new TreeSet<>();
        Grams.each(word, (gram, at) -> within.add(gram));
        return within.stream()
                .mapToDouble(gram -> grams.getOrDefault(gram, 0.0) * weights.weight(gram, category))
                .sum();
    }
}
