package portal.casework;

import io.quarkus.scheduler.Scheduled;
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
 * Takes the digest of a day over every petition that was worked on in it, once the day is over. A day is that of the
 * recording, not the one a step is dated: the legal time can be moved in development, and nothing falls out of a head.
 */
@ApplicationScoped
class DayHeads {
    private static final long TURN = 7203003;
    private static final Duration REST = Duration.ofMillis(20);

    private final Pool pool;
    private final DailyHead heads;
    private final Clock clock;

    DayHeads(Pool pool, DailyHead heads, Clock clock) {
        this.pool = pool;
        this.heads = heads;
        this.clock = clock;
    }

    /** Shortly after midnight, and at other times in case that was missed. */
    @Scheduled(cron = "0 10 0/6 * * ?", timeZone = "Asia/Shanghai", identity = "day-heads")
    Uni<Void> yesterday() {
        return take(LocalDate.now(clock).minusDays(1));
    }

    /** Takes the head of a day that is over; one instance does, and a head that was taken stays. */
    Uni<Void> take(LocalDate day) {
        return pool.withTransaction(transaction -> transaction
                .preparedQuery("select pg_try_advisory_xact_lock($1) and not exists"
                        + " (select from daily_head where day = $2) as due")
                .execute(Tuple.of(TURN, day))
                .chain(rows -> rows.iterator().next().getBoolean("due")
                        ? write(transaction, day)
                        : Uni.createFrom().voidItem()));
    }

    /** The days whose head no longer fits what history says of them. */
    Uni<List<LocalDate>> broken(SqlConnection connection) {
        return connection
                .query("select day, head, lag(head) over (order by day) as before from daily_head order by day")
                .execute()
                .toMulti()
                .flatMap(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(row -> links(connection, row.getLocalDate("day"))
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

    private Uni<Void> write(SqlConnection transaction, LocalDate day) {
        return before(transaction, day)
                .chain(before -> links(transaction, day)
                        .chain(links -> transaction
                                .preparedQuery(
                                        "insert into daily_head (day, petitions, head, taken_at) values ($1, $2, $3,"
                                                + " $4)")
                                .execute(Tuple.of(
                                        day,
                                        (long) links.size(),
                                        Buffer.buffer(heads.of(day, before, links)),
                                        OffsetDateTime.now(clock)))))
                .replaceWithVoid();
    }

    private static Uni<byte[]> before(SqlConnection transaction, LocalDate day) {
        return transaction
                .preparedQuery("select head from daily_head where day < $1 order by day desc limit 1")
                .execute(Tuple.of(day))
                .map(rows -> rows.iterator().hasNext()
                        ? rows.iterator().next().getBuffer("head").getBytes()
                        : new byte[0]);
    }

    /** The last link of each petition that was worked on in a day, by its number. */
    static Uni<SortedMap<String, byte[]>> links(SqlConnection connection, LocalDate day) {
        return connection
                .preparedQuery("select distinct on (no) no, link from history"
                        + " where coalesce(recorded_on, on_day) = $1 order by no, seq desc")
                .execute(Tuple.of(day))
                .map(rows -> {
                    SortedMap<String, byte[]> links = new TreeMap<>();
                    rows.forEach(row -> links.put(
                            row.getLong("no").toString(), row.getBuffer("link").getBytes()));
                    return links;
                });
    }
}
