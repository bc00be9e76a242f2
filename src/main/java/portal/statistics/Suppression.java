package portal.statistics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Which numbers of related tables stay hidden so that no small one can be reckoned back from the others.
 *
 * <p>The tables are a circulation: every sum is a node, every number an edge. For each small number the cheapest round
 * is looked for on which {@link #WIDTH} more could go: forward any number can grow, backward one can shrink that is large
 * enough. All of the round is hidden. Along it everything can change by {@code WIDTH} at once with every sum kept, so
 * whoever knows all that is shown cannot tell any of its numbers more closely than that. There always is such a round:
 * that of the totals.
 */
final class Suppression {
    /** Fewer than so many, and not none, are hidden. */
    static final long FEWEST = 5;

    /** Between the least and the most that a hidden number may be lie at least so many. */
    static final long WIDTH = 5;

    private final Map<String, List<Arc>> arcs = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();

    private Suppression(List<Cell> cells) {
        for (Cell cell : cells) {
            arc(cell, cell.from(), cell.to());
            if (cell.value() >= WIDTH) {
                arc(cell, cell.to(), cell.from());
            }
        }
    }

    /** A way along an edge or against it. */
    private record Arc(Cell cell, String from, String to) {}

    /** A node that was reached, at what cost, and by which way; the way is its own for the first. */
    private record Reached(String node, long cost, Arc by) {}

    /** The keys of the numbers that stay hidden. */
    static Set<String> hidden(List<Cell> cells) {
        Suppression suppression = new Suppression(cells);
        cells.stream()
                .filter(cell -> small(cell.value()))
                .sorted(Comparator.comparingLong(Cell::value).thenComparing(Cell::key))
                .forEach(suppression::hide);
        return Set.copyOf(suppression.hidden);
    }

    static boolean small(long value) {
        return value > 0 && value < FEWEST;
    }

    private void arc(Cell cell, String from, String to) {
        arcs.computeIfAbsent(from, node -> new ArrayList<>()).add(new Arc(cell, from, to));
    }

    private void hide(Cell cell) {
        hidden.add(cell.key());
        for (Arc arc : round(cell)) {
            hidden.add(arc.cell().key());
        }
    }

    /** The cheapest way from where the cell leads back to where it comes from. */
    private Deque<Arc> round(Cell cell) {
        Map<String, Reached> reached = new HashMap<>();
        PriorityQueue<Reached> next =
                new PriorityQueue<>(Comparator.comparingLong(Reached::cost).thenComparing(Reached::node));
        next.add(new Reached(cell.to(), 0, new Arc(cell, cell.from(), cell.to())));
        while (!next.isEmpty()) {
            Reached here = next.remove();
            if (reached.putIfAbsent(here.node(), here) != null) {
                continue;
            }
            if (here.node().equals(cell.from())) {
                return way(cell, reached);
            }
            for (Arc arc : arcs.getOrDefault(here.node(), List.of())) {
                if (!arc.cell().key().equals(cell.key())) {
                    next.add(new Reached(arc.to(), here.cost() + cost(arc), arc));
                }
            }
        }
        throw new IllegalStateException("The totals do not lead back to " + cell.from());
    }

    private long cost(Arc arc) {
        return hidden.contains(arc.cell().key()) ? 0 : arc.cell().cost();
    }

    private static Deque<Arc> way(Cell cell, Map<String, Reached> reached) {
        Deque<Arc> way = new ArrayDeque<>();
        for (String node = cell.from(); !node.equals(cell.to()); ) {
            Reached here = reached.get(node);
            if (here == null) {
                throw new IllegalStateException(node + " was not reached");
            }
            way.addFirst(here.by());
            node = here.by().from();
        }
        return way;
    }
}
