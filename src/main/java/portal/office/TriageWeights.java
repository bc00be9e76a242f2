package portal.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much each sequence of characters speaks for or against each category, in hundredths: learned from the messages
 * that clerks have categorised ({@code src/docs/triage.md} says how).
 *
 * @param weights by sequence, in the order of the categories; under {@code *} what speaks for each before a word is read
 */
record TriageWeights(List<String> categories, Map<String, int[]> weights) {
    static final String FILE = "triage-weights.csv";
    static final String BASE = "*";
    private static final double HUNDRED = 100;

    /** Makes shares of scores; chosen so that a confidence is about the share of suggestions that are right. */
    private static final double SHARPNESS = 6;

    TriageWeights {
        if (!weights.containsKey(BASE)) {
            throw new IllegalStateException("The weights have no row " + BASE);
        }
    }

    /** The weights as the resources have them. */
    static TriageWeights learned(List<String> categories) {
        Map<String, int[]> weights = new HashMap<>();
        for (List<String> row : Table.rows(FILE, "gram," + String.join(",", categories))) {
            weights.put(
                    row.get(0), row.stream().skip(1).mapToInt(Integer::parseInt).toArray());
        }
        return new TriageWeights(categories, weights);
    }

    /** The file these weights are read from. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("gram," + String.join(",", categories));
        new TreeMap<>(weights).forEach((gram, each) -> lines.add(line(gram, each)));
        return lines;
    }

    private static String line(String gram, int[] each) {
        StringBuilder line = new StringBuilder(gram);
        for (int weight : each) {
            line.append(',').append(weight);
        }
        return line.toString();
    }

    /** The score of each category, in their order. */
    double[] scores(Map<String, Double> grams) {
        double[] scores = new double[categories.size()];
        add(BASE, 1, scores);
        grams.forEach((gram, prominence) -> add(gram, prominence, scores));
        return scores;
    }

    private void add(String gram, double prominence, double[] scores) {
        for (int category = 0; category < scores.length; category++) {
            scores[category] += prominence * weight(gram, category);
        }
    }

    /** The scores as shares of one. */
    double[] confidence(double[] scores) {
        double[] shares = new double[scores.length];
        double sum = 0;
        for (int category = 0; category < scores.length; category++) {
            shares[category] = Math.exp(SHARPNESS * scores[category]);
            sum += shares[category];
        }
        for (int category = 0; category < scores.length; category++) {
            shares[category] /= sum;
        }
        return shares;
    }

    /** What one sequence adds to the score of a category for each unit of its prominence. */
    double weight(String gram, int category) {
        int[] each = weights.get(gram);
        return each == null ? 0 : each[category] / HUNDRED;
    }
}
