package portal.casework;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import portal.petition.IntakeStep;
import portal.petition.SideStep;
import portal.petition.Step;

/** What an office had in its register in a year, for the report of art. 41. Accusations are never among it (art. 30). */
@ApplicationScoped
public class YearOfCases {
    /** Groups of the same petitions: by purpose, channel, first level of the category, and agency; and all of them. */
    private static final String FILED = """
        select purpose, channel, category, agency, count(*) as filed,
            count(*) filter (where answered_in_time) as in_time, count(*) filter (where not answered_in_time) as late
        from (
            select p.purpose, p.channel, coalesce(split_part(p.category, '/', 1), '') as category,
                coalesce(nullif(p.handler, ''), p.holder) as agency, p.answered_in_time
            from petition p where p.office = $1 and p.registered_on >= $2 and p.registered_on <= $3
                and p.purpose <> 'accusation') one
        group by grouping sets ((purpose), (channel), (category), (agency), ())
        """;

    private static final String STEPS = """
        select h.step, count(*) as number from history h join petition p on p.no = h.no
        where p.office = $1 and p.purpose <> 'accusation' and h.on_day >= $2 and h.on_day <= $3 and h.step = any($4)
        group by h.step
        """;

    private static final String SUPERVISED = """
        select p.holder as agency, count(*) as number, count(*) filter (where c.ended_on <= c.due_on) as in_time
        from clock c join petition p on p.no = c.no
        where p.office = $1 and p.purpose <> 'accusation' and c.kind = 'supervision'
            and c.started_on >= $2 and c.started_on <= $3
        group by p.holder
        """;

    private final Pool pool;

    YearOfCases(Pool pool) {
        this.pool = pool;
    }

    /** By what a line is told apart. */
    public enum By {
        ALL,
        PURPOSE,
        CHANNEL,
        CATEGORY,
        AGENCY
    }

    /**
     * So many petitions, and how many of them were answered in time and later.
     *
     * @param code word, name or code of what it is about; empty for all, and where nothing is recorded
     */
    public record Filed(By by, String code, long filed, long inTime, long late) {}

    /** How often the office did something: transferred, assigned, supervised. */
    public record Done(String step, long number) {}

    /** How often an agency was supervised, and answered in time. */
    public record Supervised(String agency, long number, long inTime) {}

    /** All of it. */
    public record Year(List<Filed> filed, List<Done> done, List<Supervised> supervised) {
        public Year {
            filed = List.copyOf(filed);
            done = List.copyOf(done);
            supervised = List.copyOf(supervised);
        }

        public long done(Class<? extends Step> step) {
            return done.stream()
                    .filter(each -> each.step().equals(Step.word(step)))
                    .mapToLong(Done::number)
                    .sum();
        }

        public List<Filed> by(By by) {
            return filed.stream().filter(each -> each.by() == by).toList();
        }
    }

    public Uni<Year> of(String office, int year) {
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate to = LocalDate.of(year, 12, 31);
        String[] steps = {
            Step.word(IntakeStep.Transfer.class),
            Step.word(IntakeStep.Assign.class),
            Step.word(SideStep.Supervise.class)
        };
        return pool.preparedQuery(FILED)
                .execute(Tuple.of(office, from, to))
                .chain(filed -> pool.preparedQuery(STEPS)
                        .execute(Tuple.of(office, from, to, steps))
                        .chain(done -> pool.preparedQuery(SUPERVISED)
                                .execute(Tuple.of(office, from, to))
                                .map(supervised -> new Year(
                                        StreamSupport.stream(filed.spliterator(), false)
                                                .map(YearOfCases::filed)
                                                .toList(),
                                        StreamSupport.stream(done.spliterator(), false)
                                                .map(row -> new Done(row.getString("step"), row.getLong("number")))
                                                .toList(),
                                        StreamSupport.stream(supervised.spliterator(), false)
                                                .map(row -> new Supervised(
                                                        row.getString("agency"),
                                                        row.getLong("number"),
                                                        row.getLong("in_time")))
                                                .toList()))));
    }

    private static Filed filed(Row row) {
        By by = By.ALL;
        String code = "";
        for (By each : List.of(By.PURPOSE, By.CHANNEL, By.CATEGORY, By.AGENCY)) {
            String found = row.getString(each.name().toLowerCase(java.util.Locale.ROOT));
            if (found != null) {
                by = each;
                code = found;
            }
        }
        return new Filed(by, code, row.getLong("filed"), row.getLong("in_time"), row.getLong("late"));
    }
}
