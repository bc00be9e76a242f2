package portal.casework;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import portal.petition.AnswerStep;
import portal.petition.HandlingStep;
import portal.petition.Rating;
import portal.petition.SideStep;
import portal.petition.Step;
import portal.security.Vault;

/**
 * Counts what happened in a month, over all offices: what was filed, accepted, answered and rated in it, each thing in
 * the month in which it happened. Accusations are never among it. It takes long, and is done once a month.
 */
@ApplicationScoped
public class MonthCounts {
    /** Of a petition {@code p}: by which agency and which category it is counted, and that it is no accusation. */
    private static final String OF = """
        coalesce(nullif(p.handler, ''), p.holder) as agency, coalesce(split_part(p.category, '/', 1), '') as category
        """;

    /** A step is in time when every term that it ended was; one that ended no term with a last day is not counted. */
    private static final String COUNTED = """
        select 'filed' as what, null::boolean as kept, agency, category, count(*) as number
        from (select %1$s from petition p
            where p.registered_on >= $1 and p.registered_on <= $2 and p.purpose <> 'accusation') one
        group by agency, category
        union all
        select what, kept, agency, category, count(*) from (
            select case when h.step = '%2$s' then 'accepted' else 'answered' end as what, c.kept, %1$s
            from history h join petition p on p.no = h.no and p.purpose <> 'accusation'
            cross join lateral (select bool_and(ended_on <= due_on) as kept from clock
                where no = h.no and ended_on = h.on_day and due_on is not null
                    and (h.step = '%2$s' and kind in ('notice', 'simple-acceptance')
                        or h.step <> '%2$s' and kind in ('handling', 'simple-opinion', 'statutory'))) c
            where h.on_day >= $1 and h.on_day <= $2 and h.step = any($3) and c.kept is not null) one
        group by what, kept, agency, category
        """.formatted(OF, Step.word(HandlingStep.Accept.class));

    private static final String RATED = """
        select h.no, h.seq, h.payload, p.data_key, %s
        from history h join petition p on p.no = h.no and p.purpose <> 'accusation'
        where h.on_day >= $1 and h.on_day <= $2 and h.step = '%s'
        """.formatted(OF, Step.word(SideStep.Rate.class));

    private static final String FIRST = """
        select min(registered_on) as day from petition where purpose <> 'accusation'
        """;

    private final Pool pool;
    private final Payloads payloads;
    private final Vault vault;

    MonthCounts(Pool pool, Payloads payloads, Vault vault) {
        this.pool = pool;
        this.payloads = payloads;
        this.vault = vault;
    }

    /** What is counted. */
    public enum What {
        FILED,
        ACCEPTED,
        ANSWERED,
        RATED
    }

    /**
     * So many of one agency and category.
     *
     * @param well whether it was in time, or the citizen was content; true of what is filed
     * @param category of the first level; empty when none is recorded
     */
    public record Count(What what, boolean well, String agency, String category, long number) {}

    public Uni<List<Count>> of(YearMonth month) {
        Tuple days = Tuple.of(month.atDay(1), month.atEndOfMonth());
        Tuple steps = Tuple.of(month.atDay(1), month.atEndOfMonth(), steps());
        return pool.preparedQuery(COUNTED)
                .execute(steps)
                .chain(counted -> pool.preparedQuery(RATED)
                        .execute(days)
                        .map(rated -> Stream.concat(
                                        rows(counted).map(MonthCounts::count),
                                        rows(rated).flatMap(row -> rated(row).stream()))
                                .toList()));
    }

    /** The month in which the first petition was registered; empty while there is none. */
    public Uni<Optional<YearMonth>> first() {
        return pool.query(FIRST)
                .execute()
                .map(rows -> Optional.ofNullable(rows.iterator().next().getLocalDate("day"))
                        .map(YearMonth::from));
    }

    private static String[] steps() {
        List<Class<? extends Step>> steps = new ArrayList<>(List.of(
                HandlingStep.Accept.class,
                AnswerStep.Conclude.class,
                AnswerStep.Settle.class,
                AnswerStep.AnswerSuggestion.class));
        return steps.stream().map(Step::word).toArray(String[]::new);
    }

    private static Stream<Row> rows(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private static Count count(Row row) {
        Boolean kept = row.getBoolean("kept");
        return new Count(
                What.valueOf(row.getString("what").toUpperCase(java.util.Locale.ROOT)),
                kept == null || kept,
                row.getString("agency"),
                row.getString("category"),
                row.getLong("number"));
    }

    /** What a citizen said of the agency lies sealed with the step. */
    private Optional<Count> rated(Row row) {
        return payloads.open(
                        vault.open(row.getBuffer("data_key").getBytes()),
                        row.getLong("no"),
                        row.getInteger("seq"),
                        Step.word(SideStep.Rate.class),
                        bytes(row))
                .map(line -> (SideStep.Rate) line.step())
                .map(rate -> new Count(
                        What.RATED,
                        rate.agency() != Rating.DISSATISFIED,
                        row.getString("agency"),
                        row.getString("category"),
                        1));
    }

    private static byte @Nullable [] bytes(Row row) {
        var payload = row.getBuffer("payload");
        return payload == null ? null : payload.getBytes();
    }
}
