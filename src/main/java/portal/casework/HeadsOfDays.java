package portal.casework;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import portal.security.DailyHead;
import portal.security.KeyedHash;

/**
 * Takes the digest of a day over everything of one register that was worked on in it, once the day is over, and looks
 * later whether it still fits. A day is that of the recording, not the one a step is dated: the legal time can be moved in
 * development, and nothing falls out of a head.
 */
@ApplicationScoped
public class HeadsOfDays {
    private static final Duration REST = Duration.ofMillis(20);

    private final Pool pool;
    private final DailyHead heads;
    private final Clock clock;

    HeadsOfDays(Pool pool, DailyHead heads, Clock clock) {
        this.pool = pool;
        this.heads = heads;
        this.clock = clock;
    }

    /**
     * A register whose histories have heads.
     *
     * @param history the table of their lines
     * @param table the table of the heads
     * @param counted its column that tells how many were worked on
     * @param prefix what stands before a number, so that no number of another register is the same
     * @param turn the advisory lock of the work
     */
    public record Register(String history, String table, String counted, String prefix, long turn) {}

    /** Takes the head of a day that is over; one instance does, and a head that was taken stays. */
    public Uni<Void> take(Register of, LocalDate day) {
        return pool.withTransaction(in -> in.preparedQuery("select pg_try_advisory_xact_lock($1) and not exists"
                        + " (select from " + of.table + " where day = $2) as due")
                .execute(Tuple.of(of.turn, day))
                .chain(rows -> rows.iterator().next().getBoolean("due")
                        ? write(in, of, day)
                        : Uni.createFrom().voidItem()));
    }

    /** That of yesterday. */
    public Uni<Void> yesterday(Register of) {
        return take(of, LocalDate.now(clock).minusDays(1));
    }

    /** The days whose head no longer fits what history says of them. */
    public Uni<List<LocalDate>> broken(SqlConnection in, Register of) {
        return in.query("select day, head, lag(head) over (order by day) as before from " + of.table + " order by day")
                .execute()
                .toMulti()
                .flatMap(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(row -> links(in, of, row.getLocalDate("day"))
                        .map(links -> fits(row, links) ? List.<LocalDate>of() : List.of(row.getLocalDate("day")))
                        .onItem()
                        .delayIt()
                        .by(REST))
                .collect()
                .in(ArrayList::new, List::addAll);
    }

    private boolean fits(Row row, SortedMap<String, byte[]> links) {
        var before = row.getBuffer("before");
        byte[] head = heads.of(row.getLocalDate("day"), before == null ? new byte[0] : before.getBytes(), links);
        return KeyedHash.same(head, row.getBuffer("head").getBytes());
    }

    private Uni<Void> write(SqlConnection in, Register of, LocalDate day) {
        return before(in, of, day)
                .chain(before -> links(in, of, day)
                        .chain(links -> in.preparedQuery("insert into " + of.table + " (day, " + of.counted
                                        + ", head, taken_at) values ($1, $2, $3, $4)")
                                .execute(Tuple.of(
                                        day,
                                        (long) links.size(),
                                        Buffer.buffer(heads.of(day, before, links)),
                                        OffsetDateTime.now(clock)))))
                .replaceWithVoid();
    }

    private static Uni<byte[]> before(SqlConnection in, Register of, LocalDate day) {
        return in.preparedQuery("select head from " + of.table + " where day < $1 order by day desc limit 1")
                .execute(Tuple.of(day))
                .map(rows -> rows.iterator().hasNext()
                        ? rows.iterator().next().getBuffer("head").getBytes()
                        : new byte[0]);
    }

    /** The last link of each that was worked on in a day, by its number. */
    static Uni<SortedMap<String, byte[]>> links(SqlConnection in, Register of, LocalDate day) {
        return in.preparedQuery("select distinct on (no) no, link from " + of.history
                        + " where coalesce(recorded_on, on_day) = $1 order by no, seq desc")
                .execute(Tuple.of(day))
                .map(rows -> {
                    SortedMap<String, byte[]> links = new TreeMap<>();
                    rows.forEach(row -> links.put(
                            of.prefix + row.getLong("no"), row.getBuffer("link").getBytes()));
                    return links;
                });
    }
}
