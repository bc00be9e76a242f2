package portal.casework;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
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

    private static final String PAGE = """
        with mine as materialized (
            select m.no, m.filed_at from citizen_matter m join petition p on p.no = m.no
            where m.account = $1 and m.kind = 'petition' and %s),
        page as materialized (select no, filed_at from mine order by filed_at desc, no limit $2 offset $3)
        select counted.total, shown.*
        from (select count(*) as total from mine) counted
        left join (
            select page.filed_at, %s
            from page join petition p on p.no = page.no %s) shown on true
        order by shown.filed_at desc, shown.no
        """.formatted(SHOWN, Trail.COLUMNS, Trail.HISTORY);

    private final Pool pool;
    private final CaseColumns cases;
    private final Progress progress;

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
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(account, (long) paging.size(), paging.offset()))
                .map(rows -> Page.of(rows, paging, row -> progress.line(Trail.of(row, cases))));
    }
}
