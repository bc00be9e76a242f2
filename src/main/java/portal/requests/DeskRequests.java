package portal.requests;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import portal.inforequest.AnswerKind;
import portal.inforequest.InfoRequest;
import portal.inforequest.RequestNo;
import portal.inforequest.RequestStep;
import portal.law.ChineseDate;
import portal.law.Fault;
import portal.law.Refused;
import portal.office.AccessLog;
import portal.office.Officer;
import portal.security.Vault;

/** One request as an officer of the disclosure office works on it; for everybody else there is none. */
@ApplicationScoped
public class DeskRequests {
    private static final int EARLIER = 10;

    private final Pool pool;
    private final RequestStore store;
    private final RequestSeals seals;
    private final Vault vault;
    private final RequestSight sight;
    private final RequestFile.Opener opener;
    private final TakeRequestStep steps;
    private final AccessLog log;

    DeskRequests(
            Pool pool,
            RequestStore store,
            RequestSeals seals,
            Vault vault,
            RequestSight sight,
            RequestFile.Opener opener,
            TakeRequestStep steps,
            AccessLog log) {
        this.pool = pool;
        this.store = store;
        this.seals = seals;
        this.vault = vault;
        this.sight = sight;
        this.opener = opener;
        this.steps = steps;
        this.log = log;
    }

    /** One request; looking is noted. NOT_FOUND for whoever is not of its office. */
    public Uni<DeskRequest> open(RequestNo no, Officer officer) {
        return one(no, officer, false).call(() -> note(officer, AccessLog.Act.VIEW, no, ""));
    }

    /** The same with the personal data as it is; INVALID without a reason. */
    public Uni<DeskRequest> reveal(RequestNo no, Officer officer, String reason) {
        if (reason.isBlank()) {
            throw Refused.invalid(List.of(new Fault("/reason", "reason.missing", "请写明为什么要看。")));
        }
        return sight.seen(no, officer)
                .call(() -> note(officer, AccessLog.Act.REVEAL, no, reason))
                .chain(() -> one(no, officer, true));
    }

    /** Takes a step as the officer's duty allows; fails as the procedure does. */
    public Uni<InfoRequest> take(RequestNo no, int version, RequestStep step, Officer officer) {
        return sight.seen(no, officer)
                .chain(held -> steps.take(no, version, step, sight.by(held.request(), step.getClass(), officer), null));
    }

    private Uni<DeskRequest> one(RequestNo no, Officer officer, boolean revealed) {
        return sight.seen(no, officer)
                .chain(opener::open)
                .chain(file -> thisMonth(file)
                        .chain(count -> earlier(file)
                                .map(others -> DeskRequest.of(
                                        file,
                                        revealed,
                                        count,
                                        others,
                                        sight.moves(file.held().request(), officer)))));
    }

    /** The latest other requests of the same applicant. */
    private Uni<List<DeskRequest.Earlier>> earlier(RequestFile file) {
        return pool.preparedQuery("select " + HeldRequest.COLUMNS + HeldRequest.FROM + " where r.no <> $1 and"
                        + " r.person_hash = (select person_hash from info_request where no = $1)"
                        + " order by r.submitted_on desc, r.no desc limit " + EARLIER)
                .execute(Tuple.of(file.held().no()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> earlier(HeldRequest.of(row, store.reckoning())))
                        .toList());
    }

    private DeskRequest.Earlier earlier(HeldRequest held) {
        InfoRequest request = held.request();
        return new DeskRequest.Earlier(
                request.no().display(),
                request.no().digits(),
                FiledRequest.title(seals.information(vault.open(held.dataKey()), held.no(), held.content())),
                ChineseDate.date(held.submittedOn()) + " "
                        + request.facts()
                                .answer()
                                .map(AnswerKind::label)
                                .orElse(request.stage().label()));
    }

    /** How many requests this applicant made in the month of this one: what fees and volume are judged by. */
    private Uni<Integer> thisMonth(RequestFile file) {
        LocalDate day = file.held().submittedOn();
        return pool.preparedQuery("select count(*) as n from info_request where submitted_on between $2 and $3 and"
                        + " person_hash = (select person_hash from info_request where no = $1)")
                .execute(Tuple.of(file.held().no(), day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth())))
                .map(rows -> rows.iterator().next().getInteger("n"));
    }

    private Uni<Void> note(Officer officer, AccessLog.Act act, RequestNo no, String reason) {
        return log.note(new AccessLog.Line(officer.id(), act, no.value(), "info-request", reason));
    }
}
