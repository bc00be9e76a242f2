package portal.requests;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import portal.LegalTime;
import portal.inforequest.InfoFiling;
import portal.inforequest.InfoFilingRules;
import portal.law.Fault;
import portal.law.Refused;
import portal.petition.Known;
import portal.security.Answers;
import portal.security.Limits;

/** Files a request for information: checked, registered and written whole in one transaction. */
@ApplicationScoped
public class FileRequest {
    private static final int TRIES = 5;

    private final Pool pool;
    private final RegisterRequest register;
    private final Limits limits;
    private final Known known;
    private final Answers answers;
    private final LegalTime time;

    FileRequest(Pool pool, RegisterRequest register, Limits limits, Known known, Answers answers, LegalTime time) {
        this.pool = pool;
        this.register = register;
        this.limits = limits;
        this.known = known;
        this.answers = answers;
        this.time = time;
    }

    /** Everything wrong with a filing; empty when it can be filed. */
    public List<Fault> check(InfoFiling filing) {
        return InfoFilingRules.check(filing, known, time.today(), true).faults();
    }

    /** What the same attempt was answered within the last day; empty when nothing was filed by it. */
    public Uni<Optional<FiledRequest>> before(RequestAttempt attempt) {
        return answers.before(pool, attempt.once(), FiledRequest.class);
    }

    /**
     * Files a request, or answers as before when the same attempt comes again within a day.
     *
     * <p>Fails with {@link Refused}: INVALID naming every wrong field, KEY_REUSED when the attempt's key came with other
     * content, TOO_MANY when one client floods.
     */
    public Uni<FiledRequest> file(InfoFiling filing, RequestAttempt attempt) {
        InfoFilingRules.Checked checked = InfoFilingRules.check(filing, known, time.today(), attempt.officer() == null);
        if (!checked.faults().isEmpty()) {
            return Uni.createFrom().failure(Refused.invalid(checked.faults()));
        }
        return before(attempt)
                .chain(found -> found.isPresent()
                        ? Uni.createFrom().item(found.get())
                        : limits.filing(attempt.client()).chain(() -> write(checked.filing(), attempt, TRIES)));
    }

    private Uni<FiledRequest> write(InfoFiling filing, RequestAttempt attempt, int tries) {
        return pool.withTransaction(in -> register.register(in, register.number(), filing, attempt)
                        .call(filed -> link(in, attempt, filed))
                        .call(filed -> answers.keep(in, attempt.once(), filed)))
                .onFailure(Answers::isTaken)
                .recoverWithUni(() -> answers.first(pool, attempt.once(), FiledRequest.class))
                .onFailure(failure -> tries > 1 && isNumberTaken(failure))
                .recoverWithUni(() -> write(filing, attempt, tries - 1));
    }

    /** Into the list of whoever files it signed in. */
    private static Uni<Void> link(SqlConnection in, RequestAttempt attempt, FiledRequest filed) {
        return attempt.account() == null
                ? Uni.createFrom().voidItem()
                : in.preparedQuery("insert into citizen_matter (account, kind, no, filed_at, by_code)"
                                + " values ($1, 'request', $2, $3, false)")
                        .execute(Tuple.of(attempt.account(), filed.number().value(), filed.registeredAt()))
                        .replaceWithVoid();
    }

    private static boolean isNumberTaken(Throwable failure) {
        return failure instanceof PgException refused && "info_request_pkey".equals(refused.getConstraint());
    }
}
