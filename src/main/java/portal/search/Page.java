package portal.search;

import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** One page of a list, and how long the whole list is. */
public record Page<T>(List<T> items, int page, int size, long total) {
    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
    }

    /** This page of a list. */
    public static <T> Page<T> of(List<T> items, Paging paging, long total) {
        return new Page<>(items, paging.page(), paging.size(), total);
    }

    /**
     * This page of a list of numbered things, each row with the {@code total}. There is one row at least, so that a page
     * behind the last still tells how many there are; it then has no number.
     */
    public static <T> Page<T> of(Iterable<Row> rows, Paging paging, Function<Row, T> line) {
        List<T> lines = StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.getLong("no") != null)
                .map(line)
                .toList();
        return of(lines, paging, rows.iterator().next().getLong("total"));
    }

    /** The same page with other items made of these. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), page, size, total);
    }

    /** Number of the last page; an empty list has one page. */
    public long lastPage() {
        return Math.max(1, (total + size - 1) / size);
    }
}
