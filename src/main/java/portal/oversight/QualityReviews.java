package portal.oversight;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.caseload.SeenCases;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.AccessLog;
import portal.office.Agencies;
import portal.office.Officer;

/**
 * Draws closed cases by rule, notes what is not up to the standard, and sees that it is put right. The office sees all of
 * its register, an agency its own cases: those it looks at itself, and of the others what was found. Accusations are never
 * drawn. Every look and change is logged.
 */
@ApplicationScoped
public class QualityReviews {
    private final Pool pool;
    private final QualityStore store;
    private final SeenCases cases;
    private final Agencies agencies;
    private final AccessLog log;
    private final LegalTime time;

    QualityReviews(Pool pool, QualityStore store, SeenCases cases, Agencies agencies, AccessLog log, LegalTime time) {
        this.pool = pool;
        this.store = store;
        this.cases = cases;
        this.agencies = agencies;
        this.log = log;
        this.time = time;
    }

    /** Counts of a round at one agency, or of what an officer has to do. */
    public record Counts(String agency, long drawn, long reviewed, long faulty, long righted, long overdue) {}

    /** Some reviews of a round, and whether more follow. */
    public record Page(List<QualityReview> items, boolean more) {}

    /**
     * What waits for an officer.
     *
     * @param review to be looked at
     * @param right with something to put right
     * @param overdue of these, with their day over
     */
    public record Waiting(int review, int right, int overdue) {}

    /** Whether the officer draws samples. */
    public boolean draws(Officer officer) {
        return Standing.of(officer, agencies).office();
    }

    /** Whether it is this officer's to look at the case, and nobody has. */
    public boolean reviews(Officer officer, QualityReview of) {
        Standing as = Standing.of(officer, agencies);
        return !of.reviewed()
                && (of.way() == QualityReview.Way.SELF
                        ? as.head() && of.agency().equals(as.code())
                        : as.office() && of.office().equals(as.code()));
    }

    /** Whether it is this officer's agency that puts right what was found, and has not. */
    public boolean rights(Officer officer, QualityReview of) {
        Standing as = Standing.of(officer, agencies);
        return of.open() && as.agency() && of.agency().equals(as.code());
    }

    /**
     * Draws the sample of a month for one way of reviewing; those already drawn stay as they are. How many are in it.
     *
     * @throws Refused {@code NOT_FOUND} for whoever draws none, {@code INVALID} while the month is not over
     */
    public Uni<Integer> draw(@Nullable YearMonth month, QualityReview.@Nullable Way way, Officer by) {
        Standing.of(by, agencies).watching();
        if (way == null) {
            throw Refused.invalid(List.of(new Fault("/way", "way", "请选择怎样查。")));
        }
        if (month == null || !time.today().isAfter(month.atEndOfMonth())) {
            throw Refused.invalid(List.of(new Fault("/month", "month", "请选择已经过完的月份，过完以后再抽。")));
        }
        return pool.withTransaction(one -> store.draw(one, month, way, by.agency(), time.today())
                .call(() -> log.note(
                        one,
                        new AccessLog.Line(
                                by.id(), AccessLog.Act.CHANGE, null, "quality draw " + month + " " + way.name(), ""))));
    }

    /** Opens one; fails with {@code NOT_FOUND} for what the officer does not see. */
    public Uni<QualityReview> open(long id, Officer officer) {
        return find(id, officer).call(found -> log.note(line(officer, AccessLog.Act.VIEW, found)));
    }

    /**
     * Notes what was found.
     *
     * <p>Fails with NOT_FOUND for whoever does not see review and case or does not review it, STALE when somebody was first,
     * INVALID with a point left open, without a finding, or without a day for faults.
     */
    public Uni<Void> review(long id, int version, QualityReview.Finding finding, Officer by) {
        return find(id, by)
                .call(found -> cases.titles(by, List.of(found.no())).invoke(seen -> {
                    fresh(found, version);
                    if (seen.isEmpty() || !reviews(by, found)) {
                        throw none();
                    }
                    List<Fault> faults = QualityRules.faults(found, finding, agencies, time.today());
                    if (!faults.isEmpty()) {
                        throw Refused.invalid(faults);
                    }
                }))
                .chain(found -> pool.withTransaction(one -> store.review(one, found, finding, by, time.today())
                        .call(() -> log.note(one, line(by, AccessLog.Act.CHANGE, found)))));
    }

    /** The agency has put right what was found. Fails as {@link #review} does. */
    public Uni<Void> right(long id, int version, String text, Officer by) {
        return find(id, by).chain(found -> {
            fresh(found, version);
            if (!rights(by, found)) {
                throw none();
            }
            List<Fault> faults = QualityRules.rightedFaults(text);
            if (!faults.isEmpty()) {
                throw Refused.invalid(faults);
            }
            return pool.withTransaction(one -> store.right(one, found, text, time.today())
                    .call(() -> log.note(one, line(by, AccessLog.Act.CHANGE, found))));
        });
    }

    /** The rounds of which the officer sees something, the newest first. */
    public Uni<List<String>> rounds(Officer officer) {
        return store.rounds(Standing.of(officer, agencies));
    }

    /** Counts of a round, an agency a line. */
    public Uni<List<Counts>> counts(Officer officer, YearMonth round) {
        return store.counts(Standing.of(officer, agencies), round, time.today());
    }

    /**
     * Reviews of a round.
     *
     * @param agency of this agency alone; empty for all
     * @param after the id that the page before ended with; 0 for the first
     */
    public Uni<Page> round(Officer officer, YearMonth round, String agency, long after) {
        return store.round(Standing.of(officer, agencies), round, agency, after);
    }

    /** What waits for the officer in all rounds. */
    public Uni<Waiting> waiting(Officer officer) {
        return store.waiting(Standing.of(officer, agencies), time.today());
    }

    private Uni<QualityReview> find(long id, Officer officer) {
        return store.find(id, Standing.of(officer, agencies)).map(found -> found.orElseThrow(QualityReviews::none));
    }

    private static void fresh(QualityReview found, int version) {
        if (found.version() != version) {
            throw QualityStore.stale();
        }
    }

    private static Refused none() {
        return new Refused(Reason.NOT_FOUND, "没有这项评查。");
    }

    private static AccessLog.Line line(Officer officer, AccessLog.Act act, QualityReview of) {
        return new AccessLog.Line(officer.id(), act, Long.valueOf(of.no().digits()), "quality review " + of.id(), "");
    }
}
