package portal.casework;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.law.Actor;
import portal.law.Reason;
import portal.law.Refused;
import portal.outbox.Message;
import portal.petition.Move;
import portal.petition.Petition;
import portal.petition.PetitionNo;
import portal.petition.Procedure;
import portal.petition.SideStep;
import portal.petition.Stage;
import portal.petition.Step;
import portal.security.Answers;
import portal.security.DataKey;
import portal.security.KeyedHash;
import portal.security.Once;
import portal.security.Use;
import portal.security.Vault;

/** Takes a step with a petition: one read, the decision of the procedure, one statement. */
@ApplicationScoped
public class TakeStep {
    private static final int TRIES = 4;
    private static final Once NO_REPETITION = new Once(null, new byte[0]);

    private final Pool pool;
    private final HeldCases cases;
    private final CaseRow rows;
    private final Payloads payloads;
    private final Links links;
    private final Vault vault;
    private final KeyedHash hash;
    private final Notices notices;
    private final Answers answers;
    private final PaperMarks marks;
    private final Reckonings reckonings;
    private final LegalTime time;

    TakeStep(
            Pool pool,
            HeldCases cases,
            CaseRow rows,
            Payloads payloads,
            Links links,
            Vault vault,
            KeyedHash hash,
            Notices notices,
            Answers answers,
            PaperMarks marks,
            Reckonings reckonings,
            LegalTime time) {
        this.pool = pool;
        this.cases = cases;
        this.rows = rows;
        this.payloads = payloads;
        this.links = links;
        this.vault = vault;
        this.hash = hash;
        this.notices = notices;
        this.answers = answers;
        this.marks = marks;
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

    /** Within somebody else's transaction; nothing when another was first. */
    Uni<@Nullable Taken> write(SqlClient in, Held held, Step step, By by) {
        return write(in, held, step, by, null, NO_REPETITION);
    }

    private Uni<@Nullable Taken> write(
            SqlClient in, Held held, Step step, By by, @Nullable CategoryDecision category, Once once) {
        OffsetDateTime at = FilingStatement.stored(time.now());
        Move move = Procedure.move(held.petition(), step, by.actor(), at.toLocalDate());
        Petition after = held.petition().after(step, by.actor(), at.toLocalDate(), reckonings.now());
        Taken taken = new Taken(after.no(), after.stage(), held.version() + 1);
        return in.preparedQuery(StepStatement.SQL)
                .execute(StepStatement.values(
                        written(held, after, move, step, by, at, category, answers.row(once, taken))))
                .map(done -> done.iterator().hasNext() ? taken : null)
                .onFailure(TakeStep::overtaken)
                .recoverWithNull();
    }

    private StepStatement.Written written(
            Held held,
            Petition after,
            Move move,
            Step step,
            By by,
            OffsetDateTime at,
            @Nullable CategoryDecision category,
            Answers.@Nullable Kept answer) {
        boolean moved = after.purpose().secret() != held.petition().purpose().secret();
        DataKey before = vault.open(held.dataKey());
        DataKey key = moved ? vault.rewrap(before, after.purpose().secret()) : before;
        int seq = held.seq() + 1;
        byte[] payload = payloads.of(step, by.officer());
        HistoryRow line = links.next(
                held.link(),
                held.no(),
                seq,
                Step.word(move.step()),
                after.stage(),
                at,
                by.actor().name(),
                payloads.sealed(key, held.no(), seq, payload),
                payload);
        Set<String> excluded = after.facts().excluded();
        boolean settled = !excluded.equals(held.petition().facts().excluded());
        return new StepStatement.Written(
                held,
                after,
                line,
                settled ? rows.sealedExclusions(key, held.no(), excluded) : null,
                settled ? excluded.stream().map(code -> accusedHash(hash, code)).toList() : null,
                move.paper()
                        .map(paper -> marks.row(
                                paper, by.actor(), at.getYear(), after.purpose().secret()))
                        .orElse(null),
                step instanceof SideStep.AskCounsel asked ? asked.adviser() : null,
                sorted(after, by, category),
                message(held, move, key),
                answer,
                moved ? key.wrapped() : null);
    }

    private static StepStatement.@Nullable Sorted sorted(
            Petition petition, By by, @Nullable CategoryDecision category) {
        Long officer = by.officer();
        return category == null || officer == null || petition.purpose().secret()
                ? null
                : new StepStatement.Sorted(category, officer);
    }

    private @Nullable Message message(Held held, Move move, DataKey key) {
        return move.message()
                .map(told -> notices.step(
                        key,
                        notices.people(held.dataKey(), held.no(), held.people()).contact(),
                        told,
                        held.petition().no()))
                .orElse(null);
    }

    /** What stands for an accused agency where its officers must be kept out. */
    static byte[] accusedHash(KeyedHash hash, String agency) {
        return hash.of(Use.ACCUSED, agency);
    }

    private static boolean overtaken(Throwable failure) {
        return failure instanceof PgException refused && List.of("history_pkey").contains(refused.getConstraint());
    }

    static Refused stale(Held now) {
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
