package portal.caseload;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import portal.LegalTime;
import portal.office.Officer;
import portal.petition.Stage;

/** Counts the petitions that an officer sees, and what of them was in time; accusations are never among them. */
@ApplicationScoped
public class Tallies {
    /** Every instance has answered, or nothing is left to answer in this portal. */
    private static final Set<Stage> ENDED_OTHERWISE =
            EnumSet.of(Stage.REDIRECTED, Stage.JOINED, Stage.DECLINED, Stage.BARRED, Stage.WITHDRAWN);

    /**
     * By month of filing, by first level of the category and by agency, all in one pass over the index
     * {@code petition_counted}. Whether an answer was in time stands beside the petition since the step that gave it.
     */
    private static final String COUNTED = """
        select month, category, agency,
            count(*) as filed,
            count(*) filter (where sorted_in_time) as sorted,
            count(*) filter (where accepted) as accepted,
            count(*) filter (where answered and answered_in_time) as in_time,
            count(*) filter (where answered and not answered_in_time) as late,
            count(*) filter (where answered and answered_in_time is null) as untimed,
            count(*) filter (where not answered and not ended) as open,
            count(*) filter (where not answered and not ended and overdue) as overdue,
            count(*) filter (where ended) as ended
        from (
            select date_trunc('month', p.registered_on::timestamp)::date as month,
                coalesce(split_part(p.category, '/', 1), '') as category,
                coalesce(nullif(p.handler, ''), p.holder) as agency,
                p.handler <> '' as accepted, p.next_due < $9 as overdue, p.sorted_in_time, p.answered_in_time,
                p.stage = any($10::text[]) as ended,
                p.stage <> all($10::text[]) and p.stage <> all($11::text[]) as answered
            from petition p
            where %s and p.registered_on >= $7 and p.registered_on <= $8) one
        group by grouping sets ((month), (category), (agency))
        """.formatted(Sight.ORDINARY_ALONE);

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
     * The same petitions three times.
     *
     * @param categories of the first level; empty when none is recorded
     * @param agencies by the code of the one that accepted the petitions, or of the one that has them
     */
    public record Tally(Map<YearMonth, Counts> months, Map<String, Counts> categories, Map<String, Counts> agencies) {
        public Tally {
            months = Map.copyOf(months);
            categories = Map.copyOf(categories);
            agencies = Map.copyOf(agencies);
        }
    }

    /** Of what was filed from one day to another, both counted. */
    public Uni<Tally> filed(Officer officer, LocalDate from, LocalDate to) {
        List<Object> values = sight.of(officer);
        values.add(from);
        values.add(to);
        values.add(time.today());
        values.add(words(ENDED_OTHERWISE));
        values.add(words(unanswered()));
        return pool.preparedQuery(COUNTED).execute(Tuple.from(values)).map(Tallies::tally);
    }

    private static Set<Stage> unanswered() {
        Set<Stage> stages = Stage.inHand();
        stages.addAll(EnumSet.of(Stage.RECEIVED, Stage.PASSED_ON));
        return stages;
    }

    private static String[] words(Set<Stage> stages) {
        return stages.stream().map(Stage::word).toArray(String[]::new);
    }

    private static Tally tally(Iterable<Row> rows) {
        Map<YearMonth, Counts> months = new HashMap<>();
        Map<String, Counts> categories = new HashMap<>();
        Map<String, Counts> agencies = new HashMap<>();
        for (Row row : rows) {
            LocalDate month = row.getLocalDate("month");
            String category = row.getString("category");
            if (month != null) {
                months.put(YearMonth.from(month), counts(row));
            } else if (category != null) {
                categories.put(category, counts(row));
            } else {
                agencies.put(row.getString("agency"), counts(row));
            }
        }
        return new Tally(months, categories, agencies);
    }

    private static Counts counts(Row row) {
        return new Counts(
                row.getLong("filed"),
                row.getLong("sorted"),
                row.getLong("accepted"),
                row.getLong("in_time"),
                row.getLong("late"),
                row.getLong("untimed"),
                row.getLong("open"),
                row.getLong("overdue"),
                row.getLong("ended"));
    }
}
