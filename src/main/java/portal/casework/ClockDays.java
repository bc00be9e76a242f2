package portal.casework;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.law.Deadline;
import portal.petition.LegalClock;

/** Counts the days of running terms anew when the calendar of another year is known. */
@Singleton
public class ClockDays {
    private static final long TURN = 7203040;
    private static final int BATCH = 500;

    private static final String NEXT = """
        select no, kind, started_on, due_on, alert_on, length, extra, paused from clock
        where ended_on is null and (due_on is null or alert_on is null or due_on >= $4)
        and (no, kind, started_on) > ($1, $2, $3)
        order by no, kind, started_on limit %d for update
        """.formatted(BATCH);
    private static final String WRITE = """
        update clock set due_on = new.due_on, alert_on = new.alert_on
        from unnest($1::bigint[], $2::text[], $3::date[], $4::date[], $5::date[])
            as new (no, kind, started_on, due_on, alert_on)
        where clock.no = new.no and clock.kind = new.kind and clock.started_on = new.started_on
        """;
    private static final String SORT_ANEW = """
        update petition p set next_due = c.next_due from (
            select no, coalesce(min(due_on), $3) as next_due from clock
            where ended_on is null and kind = any($2) and no = any($1) group by no) c
        where p.no = c.no and p.next_due <> c.next_due
        """;
    private static final String[] OWED = Arrays.stream(LegalClock.values())
            .filter(NextDue::owed)
            .map(LegalClock::word)
            .toArray(String[]::new);

    private final Pool pool;
    private final Reckonings reckonings;

    ClockDays(Pool pool, Reckonings reckonings) {
        this.pool = pool;
        this.reckonings = reckonings;
    }

    /** How far the counting has come: after which term it goes on, and how many days it has put right. */
    private record Mark(long no, String kind, LocalDate startedOn, int changed, boolean done) {
        static final Mark START = new Mark(0, "", LocalDate.EPOCH, 0, false);
    }

    /** A running term whose days are other than those written down. */
    private record Counted(
            long no,
            String kind,
            LocalDate startedOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate alertOn) {}

    /**
     * Counts running terms anew whose days were pending, or lie in this year or later. Batch after batch, each a
     * transaction of its own under one lock, so that filing goes on meanwhile and two such runs take turns.
     *
     * @return how many terms have other days now
     */
    public Uni<Integer> recompute(int year) {
        return from(Mark.START, LocalDate.of(year, 1, 1)).map(Mark::changed);
    }

    private Uni<Mark> from(Mark mark, LocalDate day) {
        return pool.withTransaction(one -> one.preparedQuery("select pg_advisory_xact_lock($1)")
                        .execute(Tuple.of(TURN))
                        .chain(() -> batch(one, mark, day)))
                .chain(next -> next.done() ? Uni.createFrom().item(next) : from(next, day));
    }

    private Uni<Mark> batch(SqlConnection one, Mark mark, LocalDate day) {
        return one.preparedQuery(NEXT)
                .execute(Tuple.of(mark.no(), mark.kind(), mark.startedOn(), day))
                .chain(rows -> {
                    List<Counted> other = new ArrayList<>();
                    Mark last = mark;
                    for (Row row : rows) {
                        counted(row, other);
                        last = new Mark(
                                row.getLong("no"),
                                row.getString("kind"),
                                row.getLocalDate("started_on"),
                                mark.changed(),
                                false);
                    }
                    Mark reached = new Mark(
                            last.no(),
                            last.kind(),
                            last.startedOn(),
                            mark.changed() + other.size(),
                            rows.size() < BATCH);
                    return other.isEmpty()
                            ? Uni.createFrom().item(reached)
                            : write(one, other).replaceWith(reached);
                });
    }

    private void counted(Row row, List<Counted> other) {
        LocalDate start = row.getLocalDate("started_on");
        Deadline deadline = deadline(row, start);
        LocalDate due = deadline.dueOn().orElse(null);
        LocalDate alert = deadline.internalAlertDay().orElse(null);
        if (!java.util.Objects.equals(due, row.getLocalDate("due_on"))
                || !java.util.Objects.equals(alert, row.getLocalDate("alert_on"))) {
            other.add(new Counted(row.getLong("no"), row.getString("kind"), start, due, alert));
        }
    }

    /** As it was set; a term from before lengths were kept has the length of the rule. */
    private Deadline deadline(Row row, LocalDate start) {
        LegalClock clock = LegalClock.of(row.getString("kind")).orElseThrow();
        Integer length = row.getInteger("length");
        return length == null
                ? reckonings.now().from(clock, start)
                : reckonings.now().again(clock, start, length, row.getInteger("extra"), row.getInteger("paused"));
    }

    private static Uni<Void> write(SqlConnection one, List<Counted> terms) {
        return one.preparedQuery(WRITE)
                .execute(Tuple.wrap(Arrays.asList(
                        terms.stream().map(Counted::no).toArray(Long[]::new),
                        terms.stream().map(Counted::kind).toArray(String[]::new),
                        terms.stream().map(Counted::startedOn).toArray(LocalDate[]::new),
                        terms.stream().map(Counted::dueOn).toArray(LocalDate[]::new),
                        terms.stream().map(Counted::alertOn).toArray(LocalDate[]::new))))
                .chain(() -> one.preparedQuery(SORT_ANEW)
                        .execute(Tuple.of(
                                terms.stream().map(Counted::no).distinct().toArray(Long[]::new), OWED, NextDue.UNTOLD)))
                .replaceWithVoid();
    }
}
