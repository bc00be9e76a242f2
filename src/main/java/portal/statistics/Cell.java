package portal.statistics;

/**
 * A number of related tables as an edge between two of their sums: what goes into a node is what comes out of it. The
 * cells of a row go from the row to their columns, the row's total goes into the row.
 *
 * @param key by which the cell is known
 * @param cost how loath one is to hide it
 */
record Cell(String key, String from, String to, long value, long cost) {
    Cell {
        if (value < 0 || cost < 1) {
            throw new IllegalArgumentException(key + " " + value + " at " + cost);
        }
    }
}
