package portal.casework;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import portal.law.Fault;
import portal.law.Refused;
import portal.petition.Filing;
import portal.petition.FilingRules;
import portal.petition.Known;
import portal.security.Answers;
import portal.security.Limits;

/** Files a petition: checked, registered and written whole in one statement. */
@ApplicationScoped
public class SubmitPetition {
    private static final String UNIQUE_VIOLATION = "23505";
    /** What says that a number is taken: the parts of the statement run in no fixed order. */
    private static final Set<String> NUMBERED = Set.of("petition_pkey", "history_pkey", "clock_pkey", "paper_pkey");

    private static final int TRIES = 5;

    private final Pool pool;
    private final Clock clock;
    private final Known known;
    private final Limits limits;
    private final Registration registration;
    private final Answers answers;

    SubmitPetition(Pool pool, Clock clock, Known known, Limits limits, Registration registration, Answers answers) {
        this.pool = pool;
        this.clock = clock;
        this.known = known;
        this.limits = limits;
        this.registration = registration;
        this.answers = answers;
    }

    /** Everything wrong with a filing; empty when it can be filed. */
    public List<Fault> check(Filing filing) {
        return checked(filing).faults();
    }

    /**
     * Files a petition, or answers as before when the same attempt comes again within a day.
     *
     * <p>Fails with {@link Refused}: INVALID naming every wrong field, KEY_REUSED when the attempt's key came with other
     * content, TOO_MANY when one client floods. One person's many matters are never refused, only marked (art. 22).
     */
    public Uni<Filed> file(Filing filing, Attempt attempt) {
        FilingRules.Checked checked = checked(filing);
        if (!checked.faults().isEmpty()) {
            return Uni.createFrom().failure(Refused.invalid(checked.faults()));
        }
        return limits.filing(attempt.client()).chain(() -> write(checked.filing(), attempt));
    }

    /** Registers what was checked and found in order. */
    public Uni<Filed> write(Filing filing, Attempt attempt) {
        return write(filing, attempt, TRIES);
    }

    private FilingRules.Checked checked(Filing filing) {
        return FilingRules.check(filing, known, LocalDate.now(clock));
    }

    /** What the same attempt was answered within the last day; empty when nothing was filed by it. */
    public Uni<Optional<Filed>> before(Attempt attempt) {
        return answers.before(pool, attempt.once(), Filed.class);
    }

    private Uni<Filed> write(Filing filing, Attempt attempt, int tries) {
        Registration.Registered registered = registration.register(filing, attempt);
        return pool.preparedQuery(FilingStatement.SQL)
                .execute(FilingStatement.values(registered.petition()))
                .map(rows -> registered.filed())
                .onFailure(Answers::isTaken)
                .recoverWithUni(() -> answers.first(pool, attempt.once(), Filed.class))
                .onFailure(failure -> tries > 1 && isNumberTaken(failure))
                .recoverWithUni(() -> write(filing, attempt, tries - 1));
    }

    static boolean isNumberTaken(Throwable failure) {
        return failure instanceof PgException refused
                && UNIQUE_VIOLATION.equals(refused.getSqlState())
                && NUMBERED.contains(refused.getConstraint());
    }
}
