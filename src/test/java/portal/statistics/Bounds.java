package portal.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How closely somebody who knows some numbers of a table and all its sums can tell the others: the least and the most of
 * each by the simplex method, in whole fractions of nothing but additions. Knows nothing of how numbers are hidden.
 */
final class Bounds {
    private static final double NEARLY = 1e-7;

    private final List<String> unknown;
    private final double[][] sums;
    private final double[] right;

    /** A sum: the number of the first key is that of all the others together. */
    record Sum(String whole, List<String> parts) {}

    Bounds(Map<String, Long> numbers, Set<String> hidden, List<Sum> sums) {
        this.unknown = List.copyOf(new TreeSet<>(hidden));
        List<double[]> rows = new ArrayList<>();
        List<Double> rights = new ArrayList<>();
        for (Sum sum : sums) {
            double[] row = new double[unknown.size()];
            double rest = put(row, sum.whole(), -1, numbers, hidden);
            for (String part : sum.parts()) {
                rest += put(row, part, 1, numbers, hidden);
            }
            rows.add(row);
            rights.add(-rest);
        }
        this.sums = rows.toArray(double[][]::new);
        this.right = rights.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private double put(double[] row, String key, int sign, Map<String, Long> numbers, Set<String> hidden) {
        if (hidden.contains(key)) {
            row[unknown.indexOf(key)] += sign;
            return 0;
        }
        return (double) sign * numbers.get(key);
    }

    double most(String key) {
        return largest(key, 1);
    }

    double least(String key) {
        return -largest(key, -1);
    }

    double width(String key) {
        return most(key) - least(key);
    }

    /** The largest of sign times the number; two phases, the least index first so that it ends. */
    private double largest(String key, int sign) {
        int rows = sums.length;
        int columns = unknown.size();
        double[][] tableau = new double[rows + 1][columns + rows + 1];
        int[] basis = new int[rows];
        for (int i = 0; i < rows; i++) {
            int turn = right[i] < 0 ? -1 : 1;
            for (int j = 0; j < columns; j++) {
                tableau[i][j] = turn * sums[i][j];
            }
            tableau[i][columns + i] = 1;
            tableau[i][columns + rows] = turn * right[i];
            basis[i] = columns + i;
        }
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j <= columns + rows; j++) {
                if (j < columns || j == columns + rows) {
                    tableau[rows][j] -= tableau[i][j];
                }
            }
        }
        run(tableau, basis, columns);
        if (Math.abs(tableau[rows][columns + rows]) > NEARLY) {
            throw new AssertionError("The sums contradict each other");
        }
        for (int i = 0; i < rows; i++) {
            for (int j = 0; basis[i] >= columns && j < columns; j++) {
                if (Math.abs(tableau[i][j]) > NEARLY) {
                    pivot(tableau, basis, i, j);
                }
            }
        }
        java.util.Arrays.fill(tableau[rows], 0);
        tableau[rows][unknown.indexOf(key)] = -sign;
        for (int i = 0; i < rows; i++) {
            if (basis[i] < columns && tableau[rows][basis[i]] != 0) {
                double by = tableau[rows][basis[i]];
                for (int j = 0; j <= columns + rows; j++) {
                    tableau[rows][j] -= by * tableau[i][j];
                }
            }
        }
        return run(tableau, basis, columns) ? tableau[rows][columns + rows] : Double.POSITIVE_INFINITY;
    }

    private static boolean run(double[][] tableau, int[] basis, int columns) {
        int rows = basis.length;
        int last = tableau[0].length - 1;
        while (true) {
            int in = 0;
            while (in < columns && tableau[rows][in] > -NEARLY) {
                in++;
            }
            if (in == columns) {
                return true;
            }
            int out = -1;
            for (int i = 0; i < rows; i++) {
                if (tableau[i][in] > NEARLY && (out < 0 || better(tableau, basis, i, out, in, last))) {
                    out = i;
                }
            }
            if (out < 0) {
                return false;
            }
            pivot(tableau, basis, out, in);
        }
    }

    private static boolean better(double[][] tableau, int[] basis, int one, int other, int in, int last) {
        double ratio = tableau[one][last] / tableau[one][in];
        double before = tableau[other][last] / tableau[other][in];
        return ratio < before - NEARLY || Math.abs(ratio - before) <= NEARLY && basis[one] < basis[other];
    }

    private static void pivot(double[][] tableau, int[] basis, int row, int column) {
        double by = tableau[row][column];
        for (int j = 0; j < tableau[row].length; j++) {
            tableau[row][j] /= by;
        }
        for (int i = 0; i < tableau.length; i++) {
            double times = tableau[i][column];
            for (int j = 0; i != row && times != 0 && j < tableau[i].length; j++) {
                tableau[i][j] -= times * tableau[row][j];
            }
        }
        basis[row] = column;
    }
}
