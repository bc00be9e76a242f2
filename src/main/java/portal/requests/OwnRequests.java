package portal.requests;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import portal.casework.OwnPetitions;
import portal.inforequest.InfoRequest;
import portal.inforequest.RequestProcedure;
import portal.inforequest.RequestStage;
import portal.office.Agencies;
import portal.office.Agency;
import portal.search.Page;
import portal.search.Paging;
import portal.security.Vault;

/** The requests for information in the list of somebody who signed in, a page at a time: one indexed read. */
@ApplicationScoped
public class OwnRequests {
    private static final String PAGE = """
        with mine as materialized (
            select no, filed_at from citizen_matter where account = $1 and kind = 'request'
            order by filed_at desc, no limit $2 offset $3)
        select counted.total, shown.* from (
            select count(*) as total from citizen_matter where account = $1 and kind = 'request') counted
        left join (select mine.filed_at, found.* from mine cross join lateral (
            select %s, h.steps, h.stages %s
            left join lateral (
                select array_agg(step order by seq) steps, array_agg(stage order by seq) stages
                from info_request_history where no = r.no) h on true
            where r.no = mine.no) found) shown on true
        order by shown.filed_at desc, shown.no
        """.formatted(HeldRequest.COLUMNS, HeldRequest.FROM);

    private final Pool pool;
    private final RequestStore store;
    private final RequestSeals seals;
    private final Vault vault;
    private final Agencies agencies;

    OwnRequests(Pool pool, RequestStore store, RequestSeals seals, Vault vault, Agencies agencies) {
        this.pool = pool;
        this.store = store;
        this.seals = seals;
        this.vault = vault;
        this.agencies = agencies;
    }

    /** A request as a list shows it. */
    public record Line(
            String receiptNumber,
            String title,
            String status,
            String statusLabel,
            OffsetDateTime registeredAt,
            RequestView.Holder holder,
            OwnPetitions.Next nextStep) {}

    /** A page of the list, the request filed last first. */
    public Uni<Page<Line>> page(long account, Paging paging) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(account, (long) paging.size(), paging.offset()))
                .map(rows -> Page.of(rows, paging, row -> line(row, HeldRequest.of(row, store.reckoning()))));
    }

    private Line line(Row row, HeldRequest held) {
        InfoRequest request = held.request();
        Agency office = agencies.byCode(request.facts().office()).orElse(agencies.office());
        return new Line(
                request.no().digits(),
                FiledRequest.title(seals.information(vault.open(held.dataKey()), held.no(), held.content())),
                request.stage().word(),
                request.stage().label(),
                RequestFile.here(held.registeredAt()),
                new RequestView.Holder(office.name(), office.phone().isEmpty() ? null : office.phone()),
                new OwnPetitions.Next(next(row), dueOn(request)));
    }

    /** What the last line said that changed it. */
    private static String next(Row row) {
        String[] steps = row.getArrayOfStrings("steps");
        String[] stages = row.getArrayOfStrings("stages");
        String next = "";
        for (int i = steps.length - 1; i >= 0 && next.isEmpty(); i--) {
            next = RequestProcedure.told(steps[i], RequestStage.of(stages[i]).orElseThrow())
                    .orElseThrow()
                    .words()
                    .next();
        }
        return next;
    }

    private static @Nullable LocalDate dueOn(InfoRequest request) {
        return request.clocks().entrySet().stream()
                .filter(each -> each.getKey().applicants() && !request.stands(each.getKey()))
                .flatMap(each -> each.getValue().dueOn().stream())
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
