package portal.casework;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.law.Actor;
import portal.law.Reason;
import portal.law.Refused;
import portal.petition.Move;
import portal.petition.Petition;
import portal.petition.PetitionNo;
import portal.petition.Procedure;
import portal.petition.Stage;
import portal.petition.Step;
import portal.security.Answers;
import portal.security.KeyedHash;
import portal.security.Once;
import portal.security.Use;

/** Takes a step with a petition: one read, the decision of the procedure, one statement. */
@ApplicationScoped
public class TakeStep {
    private static final int TRIES = 4;
    private static final Once NO_REPETITION = new Once(null, new byte[0]);

    private final Pool pool;
    private final HeldCases cases;
    private final StepLines lines;
    private final Answers answers;
    private final Reckonings reckonings;
    private final LegalTime time;

    TakeStep(Pool pool, HeldCases cases, StepLines lines, Answers answers, Reckonings reckonings, LegalTime time) {
        this.pool = pool;
        this.cases = cases;
        this.lines = lines;
        this.answers = answers;
        this.reckonings = reckonings;
        this.time = time;
    }

    /**
     * Who takes a step.
     *
     * @param officer the officer's id; null for citizens and for the portal
     */
    public record By(Actor actor, @Nullable Long officer) {
        public static final By CITIZEN = new By(Actor.CITIZEN, null);
        public static final By PORTAL = new By(Actor.PORTAL, null);
    }

    /** Where the petition stands after the step. */
    public record Taken(PetitionNo no, Stage stage, int version) {}

    /**
     * Takes a step with the petition as the officer saw it.
     *
     * <p>Fails with {@link Refused}: NOT_FOUND, STALE naming what somebody else did first, and as
     * {@link Petition#after} does.
     *
     * @param version of the petition on the page from which the step is taken
     */
    public Uni<Taken> take(PetitionNo no, int version, Step step, By by) {
        return take(no, version, step, by, null);
    }

    /**
     * The same, deciding on the category of the petition with it; of an accusation that is never kept.
     *
     * @param category null when the step decides nothing about it
     */
    public Uni<Taken> take(PetitionNo no, int version, Step step, By by, @Nullable CategoryDecision category) {
        return cases.held(no).chain(held -> {
            if (held.version() != version) {
                throw stale(held);
            }
            return write(pool, held, step, by, category, NO_REPETITION)
                    .onItem()
                    .ifNull()
                    .switchTo(() -> cases.held(no).map(now -> {
                        throw stale(now);
                    }));
        });
    }

    /** Takes a step with the petition as it is now, after whoever is at it at the same moment. */
    public Uni<Taken> take(PetitionNo no, Step step, By by) {
        return take(no, step, by, NO_REPETITION);
    }

    /** The same, or what was answered before when it comes again within a day; fails with KEY_REUSED too. */
    Uni<Taken> take(PetitionNo no, Step step, By by, Once once) {
        return answers.before(pool, once, Taken.class)
                .chain(before -> before.map(taken -> Uni.createFrom().item(taken))
                        .orElseGet(() -> take(no, step, by, once, TRIES)
                                .onFailure(beaten ->
                                        once.key() != null && (beaten instanceof Refused || Answers.isTaken(beaten)))
                                .recoverWithUni(failure -> answers.before(pool, once, Taken.class)
                                        .chain(first -> first.map(taken ->
                                                        Uni.createFrom().item(taken))
                                                .orElseGet(
                                                        () -> Uni.createFrom().failure(failure))))));
    }

    private Uni<Taken> take(PetitionNo no, Step step, By by, Once once, int tries) {
        return cases.held(no)
                .chain(held -> write(pool, held, step, by, null, once)
                        .onItem()
                        .ifNull()
                        .switchTo(() -> {
                            if (tries <= 1) {
                                throw stale(held);
                            }
                            return take(no, step, by, once, tries - 1);
                        }));
    }

    /** The same as the officer saw it, within somebody else's transaction, which is over when another was first. */
    public Uni<Taken> take(SqlClient in, PetitionNo no, int version, Step step, By by) {
        return cases.held(no).chain(held -> {
            if (held.version() != version) {
                throw stale(held);
            }
            return write(in, held, step, by, null, NO_REPETITION)
                    .onItem()
                    .ifNull()
                    .failWith(() -> stale(held));
        });
    }

    private Uni<@Nullable Taken> write(
            SqlClient in, Held held, Step step, By by, @Nullable CategoryDecision category, Once once) {
        OffsetDateTime at = FilingStatement.stored(time.now());
        Move move = Procedure.move(held.petition(), step, by.actor(), at.toLocalDate());
        Petition after = held.petition().after(step, by.actor(), at.toLocalDate(), reckonings.now());
        Taken taken = new Taken(after.no(), after.stage(), held.version() + 1);
        return in.preparedQuery(StepStatement.SQL)
                .execute(StepStatement.values(
                        lines.of(held, after, move, step, by, at, category, answers.row(once, taken))))
                .map(done -> done.iterator().hasNext() ? taken : null)
                .onFailure(TakeStep::overtaken)
                .recoverWithNull();
    }

    /** What stands for an accused agency where its officers must be kept out. */
    public static byte[] accusedHash(KeyedHash hash, String agency) {
        return hash.of(Use.ACCUSED, agency);
    }

    private static boolean overtaken(Throwable failure) {
        return failure instanceof PgException refused && List.of("history_pkey").contains(refused.getConstraint());
    }

    private static Refused stale(Held now) {
        String last = Procedure.told(
                        now.lastStep(), now.petition().stage(), now.petition().purpose())
                .map(move -> move.words().term())
                .orElse(now.lastStep());
        return new Refused(
                Reason.STALE,
                "这件事项刚刚有变化：" + now.lastActor() + "做了“" + last + "”，现在的状态是“"
                        + now.petition().stage().label() + "”。您填写的内容还在，请看过以后再决定。");
    }
}
