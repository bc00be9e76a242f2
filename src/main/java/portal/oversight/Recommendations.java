package portal.oversight;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import portal.LegalTime;
import portal.caseload.SeenCases;
import portal.document.OfficialPaper;
import portal.document.Papers;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.AccessLog;
import portal.office.Agencies;
import portal.office.Officer;
import portal.petition.PetitionNo;

/**
 * Makes recommendations and takes the written feedback in, which art. 40 requires of whoever gets one. An office sees
 * those it made, an agency those made to it; for everybody else there are none. Every look and change is logged.
 */
@ApplicationScoped
public class Recommendations {
    private static final String FIELD = "recommendation ";

    private final Pool pool;
    private final RecommendationStore store;
    private final RecommendationPapers texts;
    private final Papers papers;
    private final SeenCases cases;
    private final Agencies agencies;
    private final AccessLog log;
    private final LegalTime time;
    private final Vertx vertx;

    Recommendations(
            Pool pool,
            RecommendationStore store,
            RecommendationPapers texts,
            Papers papers,
            SeenCases cases,
            Agencies agencies,
            AccessLog log,
            LegalTime time,
            Vertx vertx) {
        this.pool = pool;
        this.store = store;
        this.texts = texts;
        this.papers = papers;
        this.cases = cases;
        this.agencies = agencies;
        this.log = log;
        this.time = time;
        this.vertx = vertx;
    }

    /**
     * Which of them are wanted.
     *
     * @param waiting those without feedback, the longest waiting first; otherwise all, the newest first
     * @param target made to this agency alone; empty for all
     * @param after the id that the page before ended with; 0 for the first
     */
    public record Wanted(boolean waiting, String target, long after) {}

    /** Some of them, and whether more follow. */
    public record Page(List<Recommendation> items, boolean more) {}

    /** Whether the officer is one of those who make them. */
    public boolean makes(Officer officer) {
        return Standing.of(officer, agencies).office();
    }

    /** Whether it is for this officer to give or to enter the feedback, and it has not come yet. */
    public boolean answers(Officer officer, Recommendation to) {
        Standing as = Standing.of(officer, agencies);
        return to.feedback().isEmpty()
                && (as.office() && to.office().equals(as.code())
                        || as.agency() && to.target().equals(as.code()));
    }

    /**
     * Makes one; its id.
     *
     * @throws Refused {@code NOT_FOUND} for whoever makes none, {@code INVALID} for what is missing, unknown or a case
     *     that the officer does not see; an accusation is never seen here
     */
    public Uni<Long> issue(Recommendation.Draft draft, Officer by) {
        Standing.of(by, agencies).watching();
        List<Fault> faults = RecommendationRules.faults(draft, agencies, by.agency());
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        List<PetitionNo> numbers = RecommendationRules.numbers(draft);
        return cases.titles(by, numbers)
                .invoke(seen -> {
                    List<Fault> unseen = RecommendationRules.unseen(numbers, seen.keySet());
                    if (!unseen.isEmpty()) {
                        throw Refused.invalid(unseen);
                    }
                })
                .chain(seen -> pool.withTransaction(one -> store.add(one, draft, numbers, by, time.today())
                        .call(id -> log.note(one, line(by, AccessLog.Act.CHANGE, id)))));
    }

    /** Opens one; fails with {@code NOT_FOUND} for what the officer does not see. */
    public Uni<Recommendation> open(long id, Officer officer) {
        return find(id, officer).call(() -> log.note(line(officer, AccessLog.Act.VIEW, id)));
    }

    /** The 建议书, to be read. */
    public OfficialPaper read(Recommendation made) {
        return texts.of(made);
    }

    /** The 建议书 as PDF; fails like {@link #open}. */
    public Uni<byte[]> print(long id, Officer officer) {
        return open(id, officer)
                .map(texts::of)
                .chain(paper -> vertx.executeBlocking(() -> papers.official(paper), false));
    }

    /**
     * Takes the feedback in, once.
     *
     * <p>Fails with NOT_FOUND for what the officer does not see, INVALID, STALE when somebody was first, and
     * NOT_ALLOWED_NOW when it has come already: a second thought is a new recommendation's.
     *
     * @throws Refused {@code INVALID} for what is missing
     */
    public Uni<Void> answer(long id, int version, String adoption, String text, Officer by) {
        return find(id, by).chain(found -> {
            if (found.version() != version) {
                throw new Refused(Reason.STALE, "书面反馈刚刚已经登记了。");
            }
            if (!answers(by, found)) {
                throw new Refused(Reason.NOT_ALLOWED_NOW, "书面反馈已经收到过了。");
            }
            List<Fault> faults = RecommendationRules.feedbackFaults(adoption, text);
            if (!faults.isEmpty()) {
                throw Refused.invalid(faults);
            }
            return pool.withTransaction(one -> store.answer(
                            one,
                            id,
                            version,
                            Recommendation.Adoption.of(adoption).orElseThrow(),
                            text,
                            by,
                            time.today())
                    .call(() -> log.note(one, line(by, AccessLog.Act.CHANGE, id))));
        });
    }

    /** Those that the officer sees. */
    public Uni<Page> list(Officer officer, Wanted wanted) {
        return store.list(Standing.of(officer, agencies), wanted);
    }

    /** How many wait for feedback: of an office all it made, of an agency those made to it. */
    public Uni<Integer> waiting(Officer officer) {
        return store.waiting(Standing.of(officer, agencies));
    }

    private Uni<Recommendation> find(long id, Officer officer) {
        return store.find(id, Standing.of(officer, agencies))
                .map(found -> found.orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有这份建议。")));
    }

    private static AccessLog.Line line(Officer officer, AccessLog.Act act, long id) {
        return new AccessLog.Line(officer.id(), act, null, FIELD + id, "");
    }
}
