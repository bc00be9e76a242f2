package portal.caseload;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.casework.NextDue;
import portal.casework.Places;
import portal.office.Officer;
import portal.petition.LegalClock;
import portal.petition.PetitionNo;
import portal.petition.Stage;
import portal.security.Vault;

/**
 * What a supervisor watches over in the register of the own office: petitions whose last day is over or near, and
 * supervisions without an answer, by the agency that has them in hand. No accusations: they are not supervised.
 */
@ApplicationScoped
public class Watchlist {
    /** How many stand on a page. */
    public static final int PAGE = 50;

    /** So many of each are counted, those that are longest overdue first. */
    public static final int COUNTED = 10_000;

    /** So many supervisions without an answer are counted, those that asked for the earliest first. */
    public static final int COUNTED_UNANSWERED = 1_000;

    private static final String WATCHED = Sight.ORDINARY_ALONE + " and p.office = $3 ";
    private static final String COUNTS = """
        with due as (
            select p.holder, p.next_due from petition p where %1$s and p.next_due <= $8 order by p.next_due limit %2$d),
        asked as (
            select p.holder from (
                select no from clock where kind = 'supervision' and ended_on is null order by due_on, no limit %3$d) c
            join petition p on p.no = c.no where %1$s)
        select holder, coalesce(late, 0) late, coalesce(soon, 0) soon, coalesce(near, 0) near, coalesce(asked, 0) asked
        from (select holder, count(*) filter (where next_due < $7)::integer late,
                count(*) filter (where next_due between $7 and $9)::integer soon,
                count(*) filter (where next_due > $9)::integer near from due group by holder) d
            full join (select holder, count(*)::integer asked from asked group by holder) a using (holder)
        order by coalesce(late, 0) desc, coalesce(soon, 0) desc, coalesce(asked, 0) desc, holder
        """.formatted(WATCHED, COUNTED, COUNTED_UNANSWERED);
    private static final String COLUMNS = "select p.no, p.title, p.data_key, p.holder, p.stage, p.next_due,"
            + " (select min(k.kind) from clock k where k.no = p.no and k.ended_on is null and k.due_on = p.next_due"
            + " and k.kind <> 'objection') as clock, s.due_on as answer_on, ";
    private static final String OF_CLOCK =
            " clock s on s.no = p.no and s.kind = 'supervision' and s.ended_on is null where ";
    private static final String DUE = COLUMNS + "p.next_due as day from petition p left join" + OF_CLOCK + WATCHED;
    private static final String ASKED = COLUMNS + "s.due_on as day from petition p join" + OF_CLOCK + WATCHED;

    private final Pool pool;
    private final Sight sight;
    private final Vault vault;
    private final LegalTime time;

    Watchlist(Pool pool, Sight sight, Vault vault, LegalTime time) {
        this.pool = pool;
        this.sight = sight;
        this.vault = vault;
        this.time = time;
    }

    /** Which of it is listed. */
    public enum Part {
        LATE,
        SOON,
        UNANSWERED
    }

    /**
     * What an agency has in hand.
     *
     * @param soon with three days left at most
     * @param near with five or four
     * @param unanswered supervisions without an answer, late or not
     */
    public record Counts(String agency, int late, int soon, int near, int unanswered) {}

    /**
     * What is asked for.
     *
     * @param agency of this agency alone; empty for all
     */
    public record Wanted(Part part, String agency, Caseload.@Nullable Mark after) {}

    /**
     * One petition.
     *
     * @param answerOn the day a supervision asked for; empty when none waits for an answer
     * @param supervisable whether it can be supervised now and nobody waits for an answer yet
     */
    public record Item(
            PetitionNo no,
            String title,
            String agency,
            Stage stage,
            LocalDate due,
            Optional<LegalClock> clock,
            Urgency urgency,
            Optional<LocalDate> answerOn,
            boolean supervisable) {}

    /** Some of them, and where the next begin. */
    public record Page(List<Item> items, Caseload.@Nullable Mark older) {}

    /** An agency a line, the one with most overdue first. */
    public Uni<List<Counts>> counts(Officer officer) {
        LocalDate today = time.today();
        List<Object> values = sight.of(officer);
        values.add(today);
        values.add(Urgency.lastAmber(today));
        values.add(Urgency.nextAmber(today));
        return pool.preparedQuery(COUNTS)
                .execute(Tuple.from(values))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Counts(
                                row.getString("holder"),
                                row.getInteger("late"),
                                row.getInteger("soon"),
                                row.getInteger("near"),
                                row.getInteger("asked")))
                        .toList());
    }

    /** One page, the nearest day first: the last day of the petition, or the day a supervision asked for. */
    public Uni<Page> page(Officer officer, Wanted wanted) {
        LocalDate today = time.today();
        List<Object> values = sight.of(officer);
        StringBuilder sql = new StringBuilder(wanted.part() == Part.UNANSWERED ? ASKED : DUE);
        String day = wanted.part() == Part.UNANSWERED ? "s.due_on" : "p.next_due";
        if (wanted.part() == Part.LATE) {
            and(sql, values, "p.next_due < ", today);
        } else if (wanted.part() == Part.SOON) {
            and(sql, values, "p.next_due >= ", today);
            and(sql, values, "p.next_due <= ", Urgency.lastAmber(today));
        }
        if (!wanted.agency().isEmpty()) {
            and(sql, values, "p.holder = ", wanted.agency());
        }
        Caseload.Mark after = wanted.after();
        if (after != null) {
            and(sql, values, "(" + day + ", p.no) > (", after.due());
            values.add(after.no());
            sql.append(", $").append(values.size()).append(')');
        }
        sql.append(" order by ").append(day).append(", p.no limit ").append(PAGE + 1);
        return pool.preparedQuery(sql.toString()).execute(Tuple.from(values)).map(rows -> page(rows, today));
    }

    private static void and(StringBuilder sql, List<Object> values, String condition, Object value) {
        values.add(value);
        sql.append(" and ").append(condition).append('$').append(values.size());
    }

    private Page page(Iterable<Row> rows, LocalDate today) {
        List<Item> items = new ArrayList<>();
        Caseload.Mark last = null;
        for (Row row : rows) {
            if (items.size() == PAGE) {
                return new Page(items, last);
            }
            items.add(item(row, today));
            last = new Caseload.Mark(row.getLocalDate("day"), row.getLong("no"));
        }
        return new Page(items, null);
    }

    private Item item(Row row, LocalDate today) {
        long no = row.getLong("no");
        Stage stage = Stage.of(row.getString("stage")).orElseThrow();
        LocalDate due = row.getLocalDate("next_due");
        LocalDate answerOn = row.getLocalDate("answer_on");
        return new Item(
                new PetitionNo(Long.toString(no)),
                vault.unseal(
                        vault.open(row.getBuffer("data_key").getBytes()),
                        Places.title(no),
                        row.getBuffer("title").getBytes()),
                row.getString("holder"),
                stage,
                due,
                LegalClock.of(row.getString("clock")),
                Urgency.of(due.isBefore(NextDue.UNTOLD) ? due : null, today),
                Optional.ofNullable(answerOn),
                answerOn == null && Stage.withAgency().contains(stage));
    }
}
