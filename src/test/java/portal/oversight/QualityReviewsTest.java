package portal.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.Patience.done;
import static portal.testing.Refusals.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.LegalTime;
import portal.casework.TakeStep;
import portal.law.Reason;
import portal.office.Duty;
import portal.office.Officer;
import portal.petition.PetitionNo;
import portal.testing.Closed;
import portal.testing.Colleague;
import portal.testing.Filings;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Steps;

/** Reviews of closed cases, from the draw to the righting. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class QualityReviewsTest {
    private static final String COUNTY = "411002-xfj";

    @Inject
    QualityReviews reviews;

    @Inject
    TakeStep steps;

    @Inject
    LegalTime time;

    @Inject
    Pool pool;

    private Officer supervisor;
    private Officer head;
    private Officer clerk;

    @BeforeEach
    void officers() {
        supervisor = Colleague.of(pool, Steps.OFFICE, Duty.SUPERVISOR);
        head = Colleague.of(pool, Steps.AGENCY, Duty.AGENCY_HEAD);
        clerk = Colleague.of(pool, Steps.AGENCY, Duty.AGENCY_CLERK);
    }

    @AfterEach
    void today() {
        time.set(null);
    }

    private void at(LocalDate day) {
        time.set(day.atTime(9, 0).toInstant(ZoneOffset.ofHours(8)));
    }

    private QualityReview drawn(YearMonth month, QualityReview.Way way) {
        at(month.atDay(10));
        Closed.one(steps);
        at(month.plusMonths(1).atDay(1));
        done(reviews.draw(month, way, supervisor));
        return round(supervisor, month).get(0);
    }

    private List<QualityReview> round(Officer officer, YearMonth month) {
        return done(reviews.round(officer, month, Steps.AGENCY, 0)).items();
    }

    private static QualityReview.Finding finding(Set<Standard> faults, String text, String rightBy) {
        return new QualityReview.Finding(EnumSet.complementOf(EnumSet.copyOf(faults)), faults, text, rightBy, "");
    }

    @Test
    void aMonthIsDrawnOnceReviewedAndPutRight() {
        YearMonth month = YearMonth.of(2025, 3);
        at(month.atDay(11));
        Closed.one(steps);
        refused(() -> done(reviews.draw(month, QualityReview.Way.OFFICE, supervisor)), Reason.INVALID, "/month");
        QualityReview one = drawn(month, QualityReview.Way.OFFICE);
        done(reviews.draw(month, QualityReview.Way.OFFICE, supervisor));
        assertThat(round(supervisor, month)).hasSize(1);
        String day = time.today().plusDays(10).toString();
        refused(
                () -> done(reviews.review(one.id(), 0, finding(Set.of(Standard.TIME), " ", ""), supervisor)),
                Reason.INVALID,
                "/finding",
                "/rightBy");
        refused(
                () -> done(reviews.review(
                        one.id(),
                        0,
                        new QualityReview.Finding(Set.of(Standard.TIME), Set.of(Standard.TIME), "x", day, ""),
                        supervisor)),
                Reason.INVALID,
                "/standard/PROGRAM",
                "/standard/CONTENT",
                "/standard/TIME",
                "/standard/RESULT");
        done(reviews.review(one.id(), 0, finding(Set.of(Standard.TIME), "迟了两天", day), supervisor));
        refused(
                () -> done(reviews.review(one.id(), 0, finding(Set.of(Standard.TIME), "没有问题", day), supervisor)),
                Reason.STALE);
        assertThat(done(reviews.waiting(clerk)).right()).isPositive();
        refused(() -> done(reviews.right(one.id(), 1, " ", clerk)), Reason.INVALID, "/righted");
        at(time.today().plusDays(11));
        assertThat(done(reviews.counts(supervisor, month)))
                .contains(new QualityReviews.Counts(Steps.AGENCY, 1, 1, 1, 0, 1));
        done(reviews.right(one.id(), 1, "已按期限表逐日核对。", clerk));
        refused(() -> done(reviews.right(one.id(), 2, "又改了", clerk)), Reason.NOT_FOUND);
        assertThat(done(reviews.counts(head, month)))
                .containsExactly(new QualityReviews.Counts(Steps.AGENCY, 1, 1, 1, 1, 0));
        QualityReview righted = done(reviews.open(one.id(), supervisor));
        assertThat(righted.finding()).isEqualTo("迟了两天");
        assertThat(righted.righted()).isEqualTo("已按期限表逐日核对。");
        assertThat(righted.reviewedFor()).isEqualTo(Steps.OFFICE);
    }

    @Test
    void anAgencySeesWhatItLooksAtItselfAndWhatOthersFoundButNoOther() {
        QualityReview office = drawn(YearMonth.of(2025, 4), QualityReview.Way.OFFICE);
        refused(() -> done(reviews.open(office.id(), head)), Reason.NOT_FOUND);
        done(reviews.review(office.id(), 0, finding(Set.of(Standard.RESULT), "没有执行", "2030-01-01"), supervisor));
        assertThat(done(reviews.open(office.id(), head)).finding()).isEqualTo("没有执行");
        QualityReview self = drawn(YearMonth.of(2025, 5), QualityReview.Way.SELF);
        assertThat(done(reviews.open(self.id(), clerk)).reviewed()).isFalse();
        for (Officer other : List.of(
                Colleague.of(pool, "411003-zjj", Duty.AGENCY_HEAD),
                Colleague.of(pool, COUNTY, Duty.SUPERVISOR),
                Colleague.of(pool, Steps.OFFICE, Duty.INTAKE_CLERK),
                Colleague.of(pool, Steps.OFFICE, Duty.ADMINISTRATOR))) {
            refused(() -> done(reviews.open(self.id(), other)), Reason.NOT_FOUND);
            assertThat(round(other, YearMonth.of(2025, 5))).isEmpty();
            assertThat(done(reviews.counts(other, YearMonth.of(2025, 5)))).isEmpty();
        }
    }

    @Test
    void theHeadLooksAtWhatTheAgencyReviewsItselfAndNobodyElse() {
        QualityReview self = drawn(YearMonth.of(2025, 6), QualityReview.Way.SELF);
        QualityReview.Finding good =
                new QualityReview.Finding(EnumSet.allOf(Standard.class), Set.of(), "都符合标准", "", "");
        refused(() -> done(reviews.review(self.id(), 0, good, clerk)), Reason.NOT_FOUND);
        refused(() -> done(reviews.review(self.id(), 0, good, supervisor)), Reason.NOT_FOUND);
        done(reviews.review(self.id(), 0, good, head));
        refused(() -> done(reviews.right(self.id(), 1, "没有要改的", head)), Reason.NOT_FOUND);
        assertThat(done(reviews.counts(head, YearMonth.of(2025, 6))))
                .containsExactly(new QualityReviews.Counts(Steps.AGENCY, 1, 1, 0, 0, 0));
    }

    @Test
    void aMutualReviewNamesWhosePeopleLookedAndNeverTheAgencyItself() {
        QualityReview mutual = drawn(YearMonth.of(2025, 7), QualityReview.Way.MUTUAL);
        refused(
                () -> done(reviews.review(mutual.id(), 0, mutually(Steps.AGENCY), supervisor)),
                Reason.INVALID,
                "/reviewedFor");
        refused(() -> done(reviews.review(mutual.id(), 0, mutually(""), supervisor)), Reason.INVALID, "/reviewedFor");
        done(reviews.review(mutual.id(), 0, mutually("411003-zjj"), supervisor));
        assertThat(done(reviews.open(mutual.id(), supervisor)).reviewedFor()).isEqualTo("411003-zjj");
    }

    private static QualityReview.Finding mutually(String agency) {
        return new QualityReview.Finding(EnumSet.allOf(Standard.class), Set.of(), "符合", "", agency);
    }

    @Test
    void eachWayDrawsASampleOfItsOwnAndOnlyAnOfficeDraws() {
        YearMonth month = YearMonth.of(2025, 8);
        drawn(month, QualityReview.Way.OFFICE);
        done(reviews.draw(month, QualityReview.Way.MUTUAL, supervisor));
        assertThat(round(supervisor, month))
                .extracting(QualityReview::way)
                .containsExactlyInAnyOrder(QualityReview.Way.OFFICE, QualityReview.Way.MUTUAL);
        for (Officer other : List.of(head, clerk, Colleague.of(pool, Steps.AGENCY, Duty.SUPERVISOR))) {
            refused(() -> done(reviews.draw(month, QualityReview.Way.OFFICE, other)), Reason.NOT_FOUND);
        }
        refused(() -> done(reviews.draw(month, null, supervisor)), Reason.INVALID, "/way");
        refused(() -> done(reviews.draw(null, QualityReview.Way.SELF, supervisor)), Reason.INVALID, "/month");
    }

    @Test
    void anAccusationIsNeverDrawnHoweverItEnded() {
        YearMonth month = YearMonth.of(2025, 9);
        at(month.atDay(3));
        long no = Long.parseLong(Requests.file(Filings.accusation()).number());
        done(pool.preparedQuery("update petition set stage = 'concluded', handler = '411081-xfj' where no = $1")
                .execute(Tuple.of(no)));
        QualityReview other = drawn(month, QualityReview.Way.OFFICE);
        assertThat(done(reviews.round(supervisor, month, "", 0)).items())
                .extracting(QualityReview::no)
                .contains(other.no())
                .doesNotContain(new PetitionNo(Long.toString(no)));
    }

    @Test
    void whatIsWrittenLiesSealedAndEveryLookIsLogged() {
        QualityReview one = drawn(YearMonth.of(2025, 10), QualityReview.Way.OFFICE);
        done(reviews.review(one.id(), 0, finding(Set.of(Standard.CONTENT), "供暖一项没有答复", "2030-01-01"), supervisor));
        done(reviews.open(one.id(), head));
        byte[] finding = done(pool.preparedQuery("select finding from quality_review where id = $1")
                .execute(Tuple.of(one.id()))
                .map(rows -> rows.iterator().next().getBuffer(0).getBytes()));
        assertThat(new String(finding, StandardCharsets.UTF_8)).doesNotContain("供暖");
        List<Long> logged = done(pool.preparedQuery("select no from access_log where field = $1")
                .execute(Tuple.of("quality review " + one.id()))
                .map(rows -> {
                    List<Long> numbers = new ArrayList<>();
                    rows.forEach(row -> numbers.add(row.getLong("no")));
                    return numbers;
                }));
        assertThat(logged).hasSize(2).containsOnly(Long.valueOf(one.no().digits()));
    }
}
