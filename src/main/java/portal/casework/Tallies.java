package portal.casework;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import portal.LegalTime;
import portal.office.Officer;
import portal.petition.LegalClock;
import portal.petition.Stage;

/** Counts the petitions that an officer sees, and what of them was in time; accusations are never among them. */
@ApplicationScoped
public class Tallies {
    /** Every instance has answered, or nothing is left to answer in this portal. */
    private static final Set<Stage> ENDED_OTHERWISE =
            EnumSet.of(Stage.REDIRECTED, Stage.JOINED, Stage.DECLINED, Stage.BARRED, Stage.WITHDRAWN);

    private static final List<LegalClock> ANSWER_BY =
            List.of(LegalClock.HANDLING, LegalClock.SIMPLE_OPINION, LegalClock.STATUTORY);

    /**
     * By month of filing, first level of the category and agency. Of several terms to answer, as after a review that
     * revoked the first answer, the one that ended last counts; each by the last day that was recorded for it.
     */
    private static final String COUNTED = """
        select date_trunc('month', p.registered_on)::date as month,
            coalesce(split_part(p.category, '/', 1), '') as category,
            coalesce(nullif(p.handler, ''), p.holder) as agency,
            count(*) as filed,
            count(*) filter (where c.sorted) as sorted,
            count(*) filter (where p.handler <> '') as accepted,
            count(*) filter (where o.answered and c.answered) as in_time,
            count(*) filter (where o.answered and not c.answered) as late,
            count(*) filter (where o.answered and c.answered is null) as untimed,
            count(*) filter (where not o.answered and not o.ended) as open,
            count(*) filter (where not o.answered and not o.ended and p.next_due < $9) as overdue,
            count(*) filter (where o.ended) as ended
        from petition p
        cross join lateral (select p.stage = any($10::text[]) as ended,
            p.stage <> all($11::text[]) and p.stage <> all($10::text[]) as answered) o
        left join lateral (select
                (array_agg(ended_on <= due_on order by started_on)
                    filter (where kind = 'sorting' and ended_on is not null))[1] as sorted,
                (array_agg(ended_on <= due_on order by ended_on desc, started_on desc, kind)
                    filter (where kind = any($12::text[]) and ended_on is not null))[1] as answered
            from clock where no = p.no) c on true
        where %s and p.purpose <> 'accusation' and p.registered_on >= $7 and p.registered_on <= $8
        group by 1, 2, 3
        order by 1, 2, 3
        """.formatted(Sight.SEEN);

    private final Pool pool;
    private final Sight sight;
    private final LegalTime time;

    Tallies(Pool pool, Sight sight, LegalTime time) {
        this.pool = pool;
        this.sight = sight;
        this.time = time;
    }

    /**
     * What was counted of some petitions; {@code inTime}, {@code late}, {@code untimed}, {@code open} and {@code ended}
     * together are {@code filed}.
     *
     * @param sorted passed on, or decided otherwise by the office, within the days of art. 22
     * @param untimed answered where the law gives no last day that could be told
     * @param open not answered yet
     * @param overdue of those, with a last day that is over
     * @param ended without an answer on the matter: led elsewhere, joined, declined, barred, withdrawn
     */
    public record Counts(
            long filed,
            long sorted,
            long accepted,
            long inTime,
            long late,
            long untimed,
            long open,
            long overdue,
            long ended) {
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0);

        public Counts plus(Counts other) {
            return new Counts(
                    filed + other.filed,
                    sorted + other.sorted,
                    accepted + other.accepted,
                    inTime + other.inTime,
                    late + other.late,
                    untimed + other.untimed,
                    open + other.open,
                    overdue + other.overdue,
                    ended + other.ended);
        }
    }

    /**
     * The counts of one month, category and agency.
     *
     * @param category of the first level; empty when none is recorded
     * @param agency code of the one that accepted the petitions, or of the one that has them
     */
    public record Tally(YearMonth month, String category, String agency, Counts counts) {}

    /** Of what was filed from one day to another, both counted. */
    public Uni<List<Tally>> filed(Officer officer, LocalDate from, LocalDate to) {
        List<Object> values = sight.of(officer);
        values.add(from);
        values.add(to);
        values.add(time.today());
        values.add(words(ENDED_OTHERWISE));
        values.add(words(unanswered()));
        values.add(ANSWER_BY.stream().map(LegalClock::word).toArray(String[]::new));
        return pool.preparedQuery(COUNTED)
                .execute(Tuple.from(values))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Tallies::tally)
                        .toList());
    }

    private static Set<Stage> unanswered() {
        Set<Stage> stages = Stage.inHand();
        stages.addAll(EnumSet.of(Stage.RECEIVED, Stage.PASSED_ON));
        return stages;
    }

    private static String[] words(Set<Stage> stages) {
        return stages.stream().map(Stage::word).toArray(String[]::new);
    }

    private static Tally tally(Row row) {
        return new Tally(
                YearMonth.from(row.getLocalDate("month")),
                row.getString("category"),
                row.getString("agency"),
                new Counts(
                        row.getLong("filed"),
                        row.getLong("sorted"),
                        row.getLong("accepted"),
                        row.getLong("in_time"),
                        row.getLong("late"),
                        row.getLong("untimed"),
                        row.getLong("open"),
                        row.getLong("overdue"),
                        row.getLong("ended")));
    }
}
