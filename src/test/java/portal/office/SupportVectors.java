package portal.office;

import java.util.Random;

/**
 * A linear support vector machine with squared hinge loss: the plane that parts the rows that belong from the others, by
 * dual coordinate descent (Hsieh and others, ICML 2008). Both sides weigh alike, however many rows they have.
 */
final class SupportVectors {
    private static final double COST = 0.1;
    private static final double CLOSE_ENOUGH = 1e-2;
    private static final int ROUNDS = 300;

    private final SparseRow[] rows;
    private final boolean[] belongs;
    private final double[] softness = new double[2];

    SupportVectors(SparseRow[] rows, boolean[] belongs) {
        this.rows = rows;
        this.belongs = belongs;
        int inside = 0;
        for (boolean each : belongs) {
            inside += each ? 1 : 0;
        }
        softness[1] = inside / (COST * rows.length);
        softness[0] = (rows.length - inside) / (COST * rows.length);
    }

    /** The weight of each cell and, behind them, that of the plane itself. */
    double[] plane(int cells) {
        double[] plane = new double[cells + 1];
        double[] pull = new double[rows.length];
        int[] order = new int[rows.length];
        double[] squares = new double[rows.length];
        for (int row = 0; row < order.length; row++) {
            order[row] = row;
            squares[row] = rows[row].square() + 1;
        }
        Random random = new Random(1);
        double farthest = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS && farthest > CLOSE_ENOUGH; round++) {
            shuffle(order, random);
            farthest = 0;
            for (int row : order) {
                farthest = Math.max(farthest, step(row, plane, pull, squares[row]));
            }
        }
        return plane;
    }

    /** Moves the plane by one row and says how far it was from where that row wants it. */
    private double step(int row, double[] plane, double[] pull, double square) {
        double side = belongs[row] ? 1 : -1;
        double soft = softness[belongs[row] ? 1 : 0];
        double slope = side * (rows[row].times(plane) + plane[plane.length - 1]) - 1 + soft * pull[row];
        double wanted = pull[row] > 0 ? slope : Math.min(slope, 0);
        if (wanted == 0) {
            return 0;
        }
        double next = Math.max(pull[row] - slope / (square + soft), 0);
        rows[row].addTo(plane, side * (next - pull[row]));
        plane[plane.length - 1] += side * (next - pull[row]);
        pull[row] = next;
        return Math.abs(wanted);
    }

    private static void shuffle(int[] order, Random random) {
        for (int last = order.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int kept = order[last];
            order[last] = order[other];
            order[other] = kept;
        }
    }
}
