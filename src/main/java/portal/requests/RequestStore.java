package portal.requests;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portal.inforequest.InfoRequest;
import portal.inforequest.RequestClock;
import portal.inforequest.RequestNo;
import portal.inforequest.RequestPaper;
import portal.inforequest.RequestReckoning;
import portal.inforequest.RequestStage;
import portal.law.Deadline;
import portal.law.Party;
import portal.law.Reason;
import portal.law.Refused;
import portal.law.Term;
import portal.law.WorkCalendar;
import portal.outbox.Message;
import portal.outbox.Outbox;

/** Requests in their tables. */
@ApplicationScoped
class RequestStore {
    /** Sorts behind every day on which something is due. */
    static final LocalDate DONE = LocalDate.of(9999, 12, 31);

    private final Pool pool;
    private final RequestReckoning reckoning;

    RequestStore(Pool pool, WorkCalendar calendar) {
        this.pool = pool;
        this.reckoning = new RequestReckoning(calendar);
    }

    RequestReckoning reckoning() {
        return reckoning;
    }

    /** Fails with NOT_FOUND. */
    Uni<HeldRequest> held(RequestNo no) {
        return held(pool, no);
    }

    /**
     * The same, and until the transaction is over nobody else changes it or its files. It is read by a statement of its
     * own, since one that waits for a lock reads the clocks as they were before it waited.
     */
    Uni<HeldRequest> locked(SqlConnection in, RequestNo no) {
        return in.preparedQuery("select from info_request where no = $1 for update")
                .execute(Tuple.of(no.value()))
                .chain(() -> held(in, no));
    }

    Uni<HeldRequest> held(SqlClient in, RequestNo no) {
        return in.preparedQuery("select " + HeldRequest.COLUMNS + HeldRequest.FROM + " where r.no = $1")
                .execute(Tuple.of(no.value()))
                .map(rows -> {
                    if (!rows.iterator().hasNext()) {
                        throw new Refused(Reason.NOT_FOUND, "没有这件申请。");
                    }
                    return HeldRequest.of(rows.iterator().next(), reckoning);
                });
    }

    /** The place and link of the last line of a history. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only read through
    record Last(int seq, byte[] link, String step, String actor) {}

    Uni<Last> last(SqlClient in, long no) {
        return in.preparedQuery("select seq, link, step, actor from info_request_history where no = $1"
                        + " order by seq desc limit 1")
                .execute(Tuple.of(no))
                .map(rows -> rows.iterator().next())
                .map(row -> new Last(
                        row.getInteger("seq"),
                        row.getBuffer("link").getBytes(),
                        row.getString("step"),
                        row.getString("actor")));
    }

    Uni<Void> record(SqlConnection in, long no, RequestLinks.Link link) {
        byte[] sealed = link.sealed();
        return in.preparedQuery("insert into info_request_history (no, seq, step, stage, at, on_day, actor, payload,"
                        + " salt, commitment, link) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)")
                .execute(Tuple.wrap(Arrays.asList(
                        no,
                        link.seq(),
                        link.step(),
                        link.stage(),
                        link.at(),
                        link.at().toLocalDate(),
                        link.actor(),
                        sealed == null ? null : Buffer.buffer(sealed),
                        Buffer.buffer(link.salt()),
                        Buffer.buffer(link.commitment()),
                        Buffer.buffer(link.link()))))
                .replaceWithVoid();
    }

    /** Ends the clocks that run no more and writes those that began or changed. */
    Uni<Void> clocks(SqlConnection in, InfoRequest before, InfoRequest after) {
        long no = after.no().value();
        List<Tuple> ended = new ArrayList<>();
        before.clocks().forEach((clock, deadline) -> {
            Deadline now = after.clocks().get(clock);
            if (now == null || !now.start().equals(deadline.start())) {
                ended.add(Tuple.of(
                        no, clock.word(), deadline.start(), after.facts().lastDay()));
            }
        });
        List<Tuple> written = after.clocks().entrySet().stream()
                .filter(each -> !each.getValue().equals(before.clocks().get(each.getKey())))
                .map(each -> written(no, each))
                .toList();
        return batch(
                        in,
                        "update info_request_clock set ended_on = $4 where no = $1 and kind = $2 and started_on = $3",
                        ended)
                .chain(() -> batch(
                        in,
                        "insert into info_request_clock (no, kind, started_on, due_on, length, extra, paused)"
                                + " values ($1, $2, $3, $4, $5, $6, $7) on conflict (no, kind, started_on) do update set"
                                + " due_on = excluded.due_on, length = excluded.length, extra = excluded.extra,"
                                + " paused = excluded.paused, ended_on = null",
                        written));
    }

    private static Tuple written(long no, Map.Entry<RequestClock, Deadline> each) {
        Deadline deadline = each.getValue();
        Term first = deadline.term();
        return Tuple.wrap(Arrays.asList(
                no,
                each.getKey().word(),
                deadline.start(),
                deadline.dueOn().orElse(null),
                first.length(),
                deadline.length() - first.length(),
                deadline.pausedUnits()));
    }

    private static Uni<Void> batch(SqlConnection in, String sql, List<Tuple> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : in.preparedQuery(sql).executeBatch(rows).replaceWithVoid();
    }

    /** Gives a paper the next number of its kind and year; the receipt has the request's own. */
    Uni<Void> issue(SqlConnection in, InfoRequest request, RequestPaper paper, String mark, RequestLinks.Link by) {
        long no = request.no().value();
        Uni<String> number = paper == RequestPaper.RECEIPT
                ? Uni.createFrom().item(request.no().display())
                : in.preparedQuery("insert into paper_register (agency, kind, year, secret, last)"
                                + " values ($1, $2, $3, false, 1) on conflict (agency, kind, year, secret)"
                                + " do update set last = paper_register.last + 1 returning last")
                        .execute(Tuple.of(
                                request.facts().office(),
                                "gk-" + paper.word(),
                                by.at().getYear()))
                        .map(rows -> mark + paper.mark() + "〔" + by.at().getYear() + "〕"
                                + rows.iterator().next().getInteger("last") + "号");
        return number.chain(given -> in.preparedQuery("insert into info_request_paper (no, id, kind, issued_at, number,"
                                + " seq) select $1, coalesce(max(id), 0) + 1, $2, $3, $4, $5 from info_request_paper"
                                + " where no = $1")
                        .execute(Tuple.of(no, paper.word(), by.at(), given, by.seq())))
                .replaceWithVoid();
    }

    Uni<Void> tell(SqlConnection in, @Nullable Message message) {
        return message == null
                ? Uni.createFrom().voidItem()
                : in.preparedQuery(Outbox.insertion(1))
                        .execute(Tuple.from(Outbox.values(message)))
                        .replaceWithVoid();
    }

    /** The first day on which the office must have done something; behind all others when nothing waits for it. */
    static LocalDate nextDue(InfoRequest request) {
        if (!RequestStage.open().contains(request.stage())) {
            return DONE;
        }
        return request.clocks().entrySet().stream()
                .filter(each -> each.getKey().party() == Party.AGENCY && !request.stands(each.getKey()))
                .filter(each -> each.getKey() != RequestClock.CORRECTION_NOTICE)
                .flatMap(each -> each.getValue().dueOn().stream())
                .min(LocalDate::compareTo)
                .or(() -> request.clocks().values().stream()
                        .flatMap(each -> each.dueOn().stream())
                        .min(LocalDate::compareTo))
                .orElse(DONE.minusDays(1));
    }
}
