package portal.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.petition.Course.ABOVE;
import static portal.petition.Course.AGENCY;
import static portal.petition.Course.HEAD;
import static portal.petition.Course.MONDAY;
import static portal.petition.Course.TOP;
import static portal.petition.Course.concluded;
import static portal.petition.Course.finallyReviewing;
import static portal.petition.Course.handled;
import static portal.petition.Course.reviewed;
import static portal.petition.Course.reviewing;
import static portal.petition.Course.served;
import static portal.petition.ReviewOpinion.Result.CHANGED;
import static portal.petition.ReviewOpinion.Result.CONFIRMED;
import static portal.petition.ReviewOpinion.Result.REVOKED;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import portal.law.Actor;
import portal.law.Fault;
import portal.testing.Steps;

/** Review and final review: arts. 35 and 36. */
class ReviewTest {
    private static final LocalDate THIRTIETH = LocalDate.of(2026, 4, 1);
    private static final Step ASKED = new ReviewStep.AskReview(Steps.ABOVE, "事实不对。");
    private static final Step ASKED_AGAIN = new ReviewStep.AskFinalReview("411000-zf", "事实不对。");
    private static final Step SERVED = new AnswerStep.Serve(AnswerStep.Way.POST);
    private static final Step ADMITTED = new ReviewStep.AdmitLate("住院期间不能申请。");
    private static final Step REFUSED = new ReviewStep.RefuseLate("没有正当理由。");

    private static Step decided(ReviewOpinion.Result result, Remedy... remedies) {
        return new ReviewStep.ConcludeReview(Steps.review(result, remedies));
    }

    private static Step decidedAtLast(Remedy... remedies) {
        return new ReviewStep.ConcludeFinalReview(Steps.review(CONFIRMED, remedies));
    }

    @Test
    void aReviewIsAskedForUntilTheThirtiethDayIsOver() {
        Course asked = served().on(THIRTIETH).then(ASKED, Actor.CITIZEN);
        assertThat(asked.stage()).isEqualTo(Stage.REVIEWING);
        assertThat(asked.facts().holder()).isEqualTo(Steps.ABOVE);
        assertThat(asked.facts().handler()).isEqualTo(Steps.AGENCY);
        assertThat(asked.petition().clocks()).containsOnlyKeys(LegalClock.REVIEW);
        assertThat(asked.due(LegalClock.REVIEW)).isEqualTo(LocalDate.of(2026, 5, 1));
    }

    @Test
    void aLateRequestGoesToAPersonAndNotToTheBin() {
        Course late = served().on(THIRTIETH.plusDays(1)).then(ASKED, Actor.CITIZEN);
        assertThat(late.stage()).isEqualTo(Stage.LATE_REVIEW);
        assertThat(late.facts().holder()).isEqualTo(Steps.ABOVE);
        Course admitted = late.later(1).then(ADMITTED, ABOVE);
        assertThat(admitted.stage()).isEqualTo(Stage.REVIEWING);
        assertThat(admitted.petition().clocks()).containsOnlyKeys(LegalClock.REVIEW);
        assertThat(admitted.due(LegalClock.REVIEW)).isEqualTo(LocalDate.of(2026, 5, 3));
        Course refused = late.then(REFUSED, ABOVE);
        assertThat(refused.stage()).isEqualTo(Stage.CONCLUDED);
        assertThat(refused.facts().holder()).isEqualTo(Steps.AGENCY);
    }

    @Test
    void aLateRequestThatIsRefusedDoesNotOpenTheWindowAnew() {
        Course refused =
                served().on(THIRTIETH.plusDays(1)).then(ASKED, Actor.CITIZEN).then(REFUSED, ABOVE);
        assertThat(refused.notNow(SERVED, AGENCY)).isEqualTo("送达已经记下了。");
        assertThat(refused.due(LegalClock.REVIEW_REQUEST)).isEqualTo(THIRTIETH);
        assertThat(refused.then(ASKED, Actor.CITIZEN).stage()).isEqualTo(Stage.LATE_REVIEW);
        Course last = reviewed()
                .then(SERVED, ABOVE)
                .on(THIRTIETH.plusDays(1))
                .then(ASKED_AGAIN, Actor.CITIZEN)
                .then(REFUSED, TOP);
        assertThat(last.facts().served()).isTrue();
        assertThat(last.due(LegalClock.FINAL_REVIEW_REQUEST)).isEqualTo(THIRTIETH);
    }

    @Test
    void eachNewDecisionIsServedAnew() {
        assertThat(reviewing().facts().served()).isTrue();
        assertThat(reviewed().facts().served()).isFalse();
        assertThat(reviewing().then(decided(REVOKED), ABOVE).facts().served()).isFalse();
    }

    @Test
    void beforeTheAnswerHasArrivedNoRequestIsLate() {
        assertThat(concluded().later(365).then(ASKED, Actor.CITIZEN).stage()).isEqualTo(Stage.REVIEWING);
    }

    @Test
    void onlyWhatWasHandledByTheSixthRouteIsReviewed() {
        Course byDuty = Course.transferred(Purpose.APPEAL)
                .then(Steps.accept(Route.DUTY), AGENCY)
                .then(Steps.conclude(Remedy.RECONSIDERATION, Remedy.LAWSUIT), AGENCY);
        assertThat(byDuty.notNow(ASKED, Actor.CITIZEN)).contains("第三十一条第六项");
    }

    @Test
    void anOpinionThatStandsOrIsChangedCanGoToTheFinalReview() {
        for (ReviewOpinion.Result result : List.of(CONFIRMED, CHANGED)) {
            Course reviewed = reviewing().then(decided(result, Remedy.FINAL_REVIEW), ABOVE);
            assertThat(reviewed.stage()).isEqualTo(Stage.REVIEWED);
            assertThat(reviewed.facts().holder()).isEqualTo(Steps.ABOVE);
            assertThat(reviewed.petition().clocks()).isEmpty();
            assertThat(reviewing().wrong(decided(result), ABOVE)).isEqualTo("/opinion/remedies");
        }
    }

    @Test
    void whatIsRevokedIsHandledAnewByTheSameAgencyInSixtyDaysFromThatDay() {
        Course extended = handled()
                .then(new HandlingStep.AskExtension(30, "需要鉴定。"), AGENCY)
                .then(new HandlingStep.Extend(30, "需要鉴定。"), HEAD)
                .then(Steps.conclude(Remedy.REVIEW), AGENCY)
                .then(SERVED, AGENCY)
                .then(ASKED, Actor.CITIZEN);
        Course again = extended.later(10).then(decided(REVOKED), ABOVE);
        assertThat(again.stage()).isEqualTo(Stage.HANDLING);
        assertThat(again.facts().holder()).isEqualTo(Steps.AGENCY);
        assertThat(again.petition().clocks()).containsOnlyKeys(LegalClock.HANDLING);
        assertThat(again.due(LegalClock.HANDLING)).isEqualTo(LocalDate.of(2026, 5, 11));
        assertThat(again.facts().extended())
                .as("a new term, which may be extended once")
                .isFalse();
        assertThat(extended.wrong(decided(REVOKED, Remedy.FINAL_REVIEW), ABOVE))
                .as("nothing stands that a final review could look at")
                .isEqualTo("/opinion/remedies");
    }

    @Test
    void whatWasHandledSimplyIsHandledAnewInTheOrdinaryWay() {
        Course again = Course.transferred(Purpose.APPEAL)
                .then(new HandlingStep.UseSimple(HandlingStep.SimpleGround.CLEAR), AGENCY)
                .then(Steps.accept(Route.PETITION), AGENCY)
                .then(Steps.conclude(Remedy.REVIEW), AGENCY)
                .then(ASKED, Actor.CITIZEN)
                .then(decided(REVOKED), ABOVE);
        assertThat(again.facts().simple()).isFalse();
        assertThat(again.due(LegalClock.HANDLING)).isEqualTo(LocalDate.of(2026, 5, 1));
    }

    @Test
    void aFinalReviewIsAskedForInThirtyDaysFromTheArrivalOfTheReview() {
        assertThat(reviewed().later(365).then(ASKED_AGAIN, Actor.CITIZEN).stage())
                .as("its answer has not arrived")
                .isEqualTo(Stage.FINAL_REVIEWING);
        Course served = reviewed().then(SERVED, ABOVE);
        assertThat(served.stage()).isEqualTo(Stage.REVIEWED);
        assertThat(served.due(LegalClock.FINAL_REVIEW_REQUEST)).isEqualTo(THIRTIETH);
        assertThat(served.notNow(SERVED, ABOVE)).isEqualTo("送达已经记下了。");
        Course asked = served.on(THIRTIETH).then(ASKED_AGAIN, Actor.CITIZEN);
        assertThat(asked.stage()).isEqualTo(Stage.FINAL_REVIEWING);
        assertThat(asked.facts().holder()).isEqualTo("411000-zf");
        assertThat(asked.petition().clocks()).containsOnlyKeys(LegalClock.FINAL_REVIEW);
        assertThat(asked.due(LegalClock.FINAL_REVIEW)).isEqualTo(LocalDate.of(2026, 5, 1));
    }

    @Test
    void aLateRequestForTheFinalReviewGoesToAPersonToo() {
        Course late = reviewed().then(SERVED, ABOVE).on(THIRTIETH.plusDays(1)).then(ASKED_AGAIN, Actor.CITIZEN);
        assertThat(late.stage()).isEqualTo(Stage.LATE_FINAL_REVIEW);
        assertThat(late.then(ADMITTED, TOP).due(LegalClock.FINAL_REVIEW)).isEqualTo(LocalDate.of(2026, 5, 2));
        assertThat(late.then(REFUSED, TOP).stage()).isEqualTo(Stage.REVIEWED);
    }

    @Test
    void theDaysOfAHearingDoNotCountInTheFinalReviewTheFirstAndTheLastAmongThem() {
        assertThat(finallyReviewing().due(LegalClock.FINAL_REVIEW)).isEqualTo(THIRTIETH);
        Step threeDays = new HandlingStep.HoldHearing(MONDAY.plusDays(7), MONDAY.plusDays(9), "双方到场。");
        assertThat(finallyReviewing().then(threeDays, TOP).due(LegalClock.FINAL_REVIEW))
                .isEqualTo(THIRTIETH.plusDays(3));
        Step oneDay = new HandlingStep.HoldHearing(MONDAY, MONDAY, "双方到场。");
        assertThat(finallyReviewing().then(oneDay, TOP).due(LegalClock.FINAL_REVIEW))
                .isEqualTo(THIRTIETH.plusDays(1));
    }

    @Test
    void theFinalReviewEndsItAndNamesNoRemedy() {
        Course ended = finallyReviewing().then(decidedAtLast(), TOP);
        assertThat(ended.stage()).isEqualTo(Stage.FINALLY_REVIEWED);
        assertThat(ended.petition().clocks()).isEmpty();
        assertThat(finallyReviewing()
                        .refused(decidedAtLast(Remedy.FINAL_REVIEW), TOP)
                        .faults())
                .extracting(Fault::detail)
                .containsExactly("救济途径要和法律规定的一致：没有。");
    }

    @Test
    void aReviewStatesResultFindingAndBasis() {
        List<Remedy> open = Remedy.againstReview();
        assertThat(open).containsExactly(Remedy.FINAL_REVIEW);
        assertThat(new ReviewOpinion(null, null, " ", open).faults(open))
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly(
                        "/opinion/result opinion.result",
                        "/opinion/finding opinion.missing",
                        "/opinion/basis opinion.missing");
        assertThat(new ReviewOpinion(CHANGED, "", null, open).faults(open))
                .extracting(Fault::pointer)
                .containsExactly("/opinion/finding", "/opinion/basis");
    }

    @Test
    void aRequestIsEitherInTimeOrLateAndNeverBoth() {
        Petition first = served().petition();
        Petition last = reviewed().then(SERVED, ABOVE).petition();
        for (int day = 0; day <= 40; day++) {
            LocalDate today = MONDAY.plusDays(day);
            boolean late = today.isAfter(THIRTIETH);
            Moment asked = new Moment(first, ASKED, today);
            assertThat(Condition.REVIEW_LATE.holds(asked)).as("%s", today).isEqualTo(late);
            assertThat(Condition.REVIEW_IN_TIME.holds(asked)).as("%s", today).isEqualTo(!late);
            Moment askedAgain = new Moment(last, ASKED_AGAIN, today);
            assertThat(Condition.FINAL_REVIEW_LATE.holds(askedAgain))
                    .as("%s", today)
                    .isEqualTo(late);
            assertThat(Condition.FINAL_REVIEW_IN_TIME.holds(askedAgain))
                    .as("%s", today)
                    .isEqualTo(!late);
        }
    }

    @Test
    void anOpinionEitherStandsOrIsRevokedAndNeverBoth() {
        for (ReviewOpinion.Result result : ReviewOpinion.Result.values()) {
            Moment decided = new Moment(reviewing().petition(), decided(result), MONDAY);
            assertThat(Condition.REVOKES.holds(decided)).as("%s", result).isEqualTo(result == REVOKED);
            assertThat(Condition.STANDS.holds(decided)).as("%s", result).isEqualTo(result != REVOKED);
        }
    }
}
