package portal.casework;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.Batches;
import portal.search.Page;
import portal.search.Paging;

/** The petitions in the list of somebody who signed in, a page at a time: one indexed read. */
@ApplicationScoped
public class OwnPetitions {
    /**
     * What of {@code citizen_matter m} and {@code petition p} an account is shown: of an accusation nothing that was not
     * asked for with number and code. A phone is shared in a family, and a kind can be put right later.
     */
    static final String SHOWN = "(m.by_code or p.purpose <> 'accusation')";

    /** The pages that were asked for together, each in the order of its list; one row at least of each. */
    private static final String PAGES = """
        select asked.place, asked.account, coalesce(cardinality(mine.numbers), 0)::bigint as total, %s
        from unnest($1::bigint[], $2::bigint[], $3::bigint[])
            with ordinality as asked (account, size, skipped, place)
        cross join lateral (
            select array_agg(m.no order by m.filed_at desc, m.no) as numbers
            from citizen_matter m join petition p on p.no = m.no
            where m.account = asked.account and m.kind = 'petition' and %s) mine
        left join lateral unnest(mine.numbers) with ordinality as line (no, place)
            on line.place > asked.skipped and line.place <= asked.skipped + asked.size
        left join petition p on p.no = line.no %s
        order by asked.place, line.place
        """.formatted(Trail.COLUMNS, SHOWN, Trail.HISTORY);

    private static final int BATCH = 64;

    private final Pool pool;
    private final CaseColumns cases;
    private final Progress progress;
    private final Batches<Asked, List<Row>> pages = new Batches<>(BATCH, this::pages);

    OwnPetitions(Pool pool, CaseColumns cases, Progress progress) {
        this.pool = pool;
        this.cases = cases;
        this.progress = progress;
    }

    /** A petition as a list shows it. */
    public record Line(
            String receiptNumber,
            String title,
            String purpose,
            String purposeLabel,
            String status,
            String statusLabel,
            OffsetDateTime registeredAt,
            StatusView.Holder holder,
            Next nextStep) {}

    /** What comes next, and the last day of it when there is one that can be told. */
    public record Next(String text, @Nullable LocalDate dueOn) {}

    /** A page of the list, the petition filed last first. */
    public Uni<Page<Line>> page(long account, Paging paging) {
        return pages.ask(new Asked(account, paging))
                .map(rows -> Page.of(rows, paging, row -> progress.line(Trail.of(row, cases))));
    }

    private record Asked(long account, Paging paging) {}

    private Uni<List<List<Row>>> pages(List<Asked> asked) {
        return pool.preparedQuery(PAGES)
                .execute(Tuple.of(
                        asked.stream().map(Asked::account).toArray(Long[]::new),
                        asked.stream().map(each -> (long) each.paging().size()).toArray(Long[]::new),
                        asked.stream().map(each -> each.paging().offset()).toArray(Long[]::new)))
                .map(rows -> {
                    List<List<Row>> found = new ArrayList<>();
                    asked.forEach(each -> found.add(new ArrayList<>()));
                    for (Row row : rows) {
                        int place = Math.toIntExact(row.getLong("place")) - 1;
                        if (row.getLong("account") != asked.get(place).account()) {
                            throw new IllegalStateException("A row of another's list");
                        }
                        found.get(place).add(row);
                    }
                    return found;
                });
    }
}
