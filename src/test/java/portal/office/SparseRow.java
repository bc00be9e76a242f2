package portal.office;

import java.util.SortedMap;

/** A vector of which most cells are zero. */
final class SparseRow {
    private final int[] at;
    private final double[] value;

    private SparseRow(int[] at, double[] value) {
        this.at = at;
        this.value = value;
    }

    static SparseRow of(SortedMap<Integer, Double> cells) {
        return new SparseRow(
                cells.keySet().stream().mapToInt(Integer::intValue).toArray(),
                cells.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    double times(double[] other) {
        double sum = 0;
        for (int cell = 0; cell < at.length; cell++) {
            sum += value[cell] * other[at[cell]];
        }
        return sum;
    }

    double square() {
        double sum = 0;
        for (double each : value) {
            sum += each * each;
        }
        return sum;
    }

    void addTo(double[] other, double factor) {
        for (int cell = 0; cell < at.length; cell++) {
            other[at[cell]] += factor * value[cell];
        }
    }
}
