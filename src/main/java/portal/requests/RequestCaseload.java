package portal.requests;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.inforequest.InfoFiling;
import portal.inforequest.InfoRequest;
import portal.office.Officer;
import portal.security.DataKey;
import portal.security.Vault;

/** The requests of the disclosure office as a list, for its officers; for everybody else there is none. */
@ApplicationScoped
public class RequestCaseload {
    private static final int ON_A_PAGE = 50;

    private final Pool pool;
    private final RequestStore store;
    private final RequestSight sight;
    private final RequestSeals seals;
    private final Vault vault;
    private final LegalTime time;

    RequestCaseload(
            Pool pool, RequestStore store, RequestSight sight, RequestSeals seals, Vault vault, LegalTime time) {
        this.pool = pool;
        this.store = store;
        this.sight = sight;
        this.seals = seals;
        this.vault = vault;
        this.time = time;
    }

    /** A line of the list; the day is null when nothing is due. */
    public record Listed(
            InfoRequest request,
            String title,
            String name,
            @Nullable LocalDate due) {}

    /**
     * A page of the list.
     *
     * @param older the mark of the next page; empty on the last
     */
    public record ListPage(List<Listed> lines, Optional<String> older) {}

    /** Those that wait, what is due first on top; or those that are done, newest first. */
    public Uni<ListPage> list(Officer officer, boolean done, @Nullable String after) {
        sight.enter(officer);
        String[] mark = after != null && after.matches("\\d{4}-\\d{2}-\\d{2}_\\d{18}") ? after.split("_") : null;
        List<Object> values = new ArrayList<>(List.of(officer.agency(), RequestStore.DONE));
        String where = " where r.office = $1 and r.next_due " + (done ? "=" : "<") + " $2";
        if (mark != null) {
            values.add(LocalDate.parse(mark[0]));
            values.add(Long.parseLong(mark[1]));
            where += done ? " and (r.last_day, r.no) < ($3, $4)" : " and (r.next_due, r.no) > ($3, $4)";
        }
        String order = done ? " order by r.last_day desc, r.no desc" : " order by r.next_due, r.no";
        return pool.preparedQuery("select r.next_due, " + HeldRequest.COLUMNS + HeldRequest.FROM + where + order
                        + " limit " + (ON_A_PAGE + 1))
                .execute(Tuple.wrap(values))
                .map(rows -> page(rows, done));
    }

    /** How many wait, and how many of them are late. */
    public Uni<Map<String, Integer>> counts(Officer officer) {
        sight.enter(officer);
        return pool.preparedQuery("select count(*) filter (where next_due < $2) as open, count(*) filter (where"
                        + " next_due < $3) as late, count(*) filter (where next_due = $2) as done from info_request"
                        + " where office = $1")
                .execute(Tuple.of(officer.agency(), RequestStore.DONE, time.today()))
                .map(rows -> rows.iterator().next())
                .map(row -> new TreeMap<>(Map.of(
                        "open", row.getInteger("open"),
                        "late", row.getInteger("late"),
                        "done", row.getInteger("done"))));
    }

    private ListPage page(RowSet<Row> rows, boolean done) {
        List<Listed> lines = new ArrayList<>();
        for (Row row : rows) {
            if (lines.size() == ON_A_PAGE) {
                return new ListPage(lines, Optional.of(mark(lines.get(ON_A_PAGE - 1), done)));
            }
            lines.add(line(HeldRequest.of(row, store.reckoning()), row.getLocalDate("next_due")));
        }
        return new ListPage(lines, Optional.empty());
    }

    private static String mark(Listed last, boolean done) {
        LocalDate day = done ? last.request().facts().lastDay() : RequestStore.nextDue(last.request());
        return day + "_" + last.request().no().digits();
    }

    private Listed line(HeldRequest held, LocalDate due) {
        DataKey key = vault.open(held.dataKey());
        InfoFiling.Applicant applicant = seals.applicant(key, held.no(), held.people());
        return new Listed(
                held.request(),
                FiledRequest.title(seals.information(key, held.no(), held.content())),
                DeskRequest.listed(held.kind().organization(), applicant.name()),
                due.isBefore(RequestStore.DONE.minusDays(1)) ? due : null);
    }
}
