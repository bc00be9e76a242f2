package portal.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Learns the weights of {@link Triage} from categorised messages; {@code src/docs/triage.md} says why in this way. */
final class TriageTraining {
    private static final int SEEN = 2;
    private static final int SLIGHT = 8;
    private static final double HUNDRED = 100;

    /** A message is learned from many times, each time with others. */
    private static final Map<Categorised, Map<String, Double>> GRAMS = new ConcurrentHashMap<>();

    private final Map<String, Integer> index = new HashMap<>();
    private final List<String> grams = new ArrayList<>();
    private final List<Double> rarity = new ArrayList<>();

    private TriageTraining(List<Map<String, Double>> messages) {
        Map<String, Integer> seen = new TreeMap<>();
        messages.forEach(message -> message.keySet().forEach(gram -> seen.merge(gram, 1, Integer::sum)));
        seen.forEach((gram, times) -> {
            if (times >= SEEN) {
                index.put(gram, grams.size());
                grams.add(gram);
                rarity.add(StrictMath.log((messages.size() + 1.0) / (times + 1.0)));
            }
        });
    }

    static TriageWeights learn(List<Categorised> examples) {
        List<Map<String, Double>> messages =
                examples.stream().map(TriageTraining::grams).toList();
        TriageTraining training = new TriageTraining(messages);
        SparseRow[] rows = messages.stream().map(training::row).toArray(SparseRow[]::new);
        double[][] planes = Triage.LEARNED.stream()
                .map(category -> new SupportVectors(rows, belongs(examples, category)).plane(training.grams.size()))
                .toArray(double[][]::new);
        return training.weights(planes);
    }

    static Map<String, Double> grams(Categorised message) {
        return GRAMS.computeIfAbsent(message, each -> Grams.of(each.title(), each.text()));
    }

    private static boolean[] belongs(List<Categorised> examples, String category) {
        boolean[] belongs = new boolean[examples.size()];
        for (int each = 0; each < belongs.length; each++) {
            belongs[each] = examples.get(each).category().equals(category);
        }
        return belongs;
    }

    /** In the order of the sequences, so that sums are always taken in one order. */
    private SparseRow row(Map<String, Double> message) {
        TreeMap<Integer, Double> cells = new TreeMap<>();
        message.forEach((gram, prominence) -> {
            Integer at = index.get(gram);
            if (at != null) {
                cells.put(at, prominence * rarity.get(at));
            }
        });
        return SparseRow.of(cells);
    }

    private TriageWeights weights(double[][] planes) {
        Map<String, int[]> weights = new HashMap<>();
        for (int at = 0; at < grams.size(); at++) {
            int[] each = new int[planes.length];
            int largest = 0;
            for (int category = 0; category < planes.length; category++) {
                each[category] = (int) Math.round(planes[category][at] * rarity.get(at) * HUNDRED);
                largest = Math.max(largest, Math.abs(each[category]));
            }
            if (largest >= SLIGHT) {
                weights.put(grams.get(at), each);
            }
        }
        int[] base = new int[planes.length];
        for (int category = 0; category < planes.length; category++) {
            base[category] = (int) Math.round(planes[category][grams.size()] * HUNDRED);
        }
        weights.put(TriageWeights.BASE, base);
        return new TriageWeights(Triage.LEARNED, weights);
    }

    /** Writes the weights to the file given, as the portal reads them. */
    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[0]), learn(Categorised.all()).lines());
    }
}
