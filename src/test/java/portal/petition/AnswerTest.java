package portal.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.petition.Course.AGENCY;
import static portal.petition.Course.MONDAY;
import static portal.petition.Course.OFFICE;
import static portal.petition.Course.concluded;
import static portal.petition.Course.handled;
import static portal.petition.Course.registered;
import static portal.petition.Course.served;
import static portal.petition.Course.transferred;
import static portal.petition.Opinion.Outcome.EXPLAINED;
import static portal.petition.Opinion.Outcome.UPHELD;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import portal.law.Fault;
import portal.testing.Steps;

/** The agency's answer and how it reaches the citizen: arts. 22, 29, 32 and 35. */
class AnswerTest {
    private static final AnswerStep.Serve SERVED = new AnswerStep.Serve(AnswerStep.Way.IN_PERSON);
    private static final Opinion.Reply REPLY = new Opinion.Reply("修好暖气", UPHELD, "已经责令整改。");

    private static Course suggested() {
        return transferred(Purpose.SUGGESTION)
                .then(new HandlingStep.Accept(Optional.empty(), List.of("增设座椅"), Optional.empty()), AGENCY);
    }

    private static Course byDuty() {
        return transferred(Purpose.APPEAL)
                .then(Steps.accept(Route.DUTY), AGENCY)
                .then(Steps.conclude(Remedy.RECONSIDERATION, Remedy.LAWSUIT), AGENCY);
    }

    private static List<String> found(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private static List<Fault> faults(
            int requests, @Nullable String finding, @Nullable String basis, String result, Opinion.Reply... replies) {
        return new Opinion(List.of(replies), finding, basis, result, List.of(Remedy.REVIEW))
                .faults(requests, List.of(Remedy.REVIEW));
    }

    @Test
    void anOpinionAnswersEveryRequestAndStatesFactsBasisAndResult() {
        assertThat(faults(1, "室温低。", "《城市供热条例》", "责令整改。", REPLY)).isEmpty();
        assertThat(found(faults(2, "室温低。", "《城市供热条例》", "责令整改。", REPLY)))
                .containsExactly("/opinion/replies opinion.unanswered");
        assertThat(found(faults(1, "室温低。", "《城市供热条例》", "责令整改。", REPLY, REPLY)))
                .containsExactly("/opinion/replies opinion.unanswered");
        assertThat(found(faults(1, null, " ", "", REPLY)))
                .containsExactly(
                        "/opinion/finding opinion.missing",
                        "/opinion/basis opinion.missing",
                        "/opinion/result opinion.missing");
    }

    @Test
    void aReplyNamesItsRequestItsOutcomeAndItsAnswerAndTheFaultSaysWhichOne() {
        List<Fault> faults = faults(
                3,
                "室温低。",
                "《城市供热条例》",
                "责令整改。",
                REPLY,
                new Opinion.Reply("", null, null),
                new Opinion.Reply("退费", EXPLAINED, " "));
        assertThat(found(faults))
                .containsExactly(
                        "/opinion/replies/1/request opinion.missing",
                        "/opinion/replies/1/answer opinion.missing",
                        "/opinion/replies/1/outcome opinion.outcome",
                        "/opinion/replies/2/answer opinion.missing");
        assertThat(faults)
                .extracting(Fault::detail)
                .containsExactly("请写明第 2 项请求。", "第 2 项请求还没有答复。", "请选第 2 项是支持、解释说明还是不予支持。", "第 3 项请求还没有答复。");
    }

    @Test
    void anOpinionNamesTheRemedyThatTheLawGivesAndNoOther() {
        assertThat(handled().refused(Steps.conclude(), AGENCY).faults())
                .extracting(Fault::detail)
                .containsExactly("救济途径要和法律规定的一致：请求复查。");
        assertThat(handled().wrong(Steps.conclude(Remedy.REVIEW, Remedy.LAWSUIT), AGENCY))
                .isEqualTo("/opinion/remedies");
        Course byDuty = transferred(Purpose.APPEAL).then(Steps.accept(Route.DUTY), AGENCY);
        assertThat(byDuty.refused(Steps.conclude(Remedy.REVIEW), AGENCY).faults())
                .extracting(Fault::detail)
                .containsExactly("救济途径要和法律规定的一致：申请行政复议、提起行政诉讼。");
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void theSixthRouteHasAReviewTheAdministrativeOnesHaveTheCourtsAndTheOthersTheirOwnLaw(Route route) {
        assertThat(Remedy.againstOpinion(Optional.of(route)))
                .isEqualTo(
                        switch (route) {
                            case PETITION -> List.of(Remedy.REVIEW);
                            case DUTY, ADMINISTRATIVE -> List.of(Remedy.RECONSIDERATION, Remedy.LAWSUIT);
                            case LITIGATION, ARBITRATION, PARTY_APPEAL -> List.of();
                        });
        assertThat(Remedy.againstOpinion(Optional.empty())).isEmpty();
    }

    @Test
    void anAnswerEndsTheTermAndTheReportOfAnAssignmentIsStillOwed() {
        assertThat(concluded().stage()).isEqualTo(Stage.CONCLUDED);
        assertThat(concluded().petition().clocks()).isEmpty();
        Course assigned = registered(Purpose.APPEAL)
                .then(new IntakeStep.Assign(Steps.AGENCY, Optional.empty(), MONDAY.plusDays(40)), OFFICE)
                .then(Steps.accept(Route.PETITION), AGENCY)
                .then(Steps.conclude(Remedy.REVIEW), AGENCY);
        assertThat(assigned.petition().clocks()).containsOnlyKeys(LegalClock.REPORT);
        Step report = new AnswerStep.ReportResult("已经办结。");
        assertThat(assigned.then(report, AGENCY).petition().clocks()).isEmpty();
        assertThat(concluded().notNow(report, AGENCY)).isEqualTo("没有交办的事项不用提交办结报告。");
    }

    @Test
    void theThirtyDaysToAskForAReviewRunFromTheDayTheAnswerArrived() {
        assertThat(concluded().facts().served()).isFalse();
        Course served = concluded().on(LocalDate.of(2026, 3, 10)).then(SERVED, AGENCY);
        assertThat(served.stage()).isEqualTo(Stage.CONCLUDED);
        assertThat(served.facts().served()).isTrue();
        assertThat(served.due(LegalClock.REVIEW_REQUEST)).isEqualTo(LocalDate.of(2026, 4, 9));
        assertThat(served.notNow(SERVED, AGENCY)).isEqualTo("送达已经记下了。");
        assertThat(byDuty().notNow(SERVED, AGENCY)).contains("第三十一条第六项");
    }

    @Test
    void theLastDayToAskForAReviewRollsBehindAHoliday() {
        Course served = concluded().on(LocalDate.of(2026, 3, 5)).then(SERVED, AGENCY);
        assertThat(served.due(LegalClock.REVIEW_REQUEST))
                .as("April 4 to 6 are holidays")
                .isEqualTo(LocalDate.of(2026, 4, 7));
    }

    @Test
    void aSuggestionIsAnsweredWithWhatBecomesOfIt() {
        Course answered = suggested()
                .then(new AnswerStep.AnswerSuggestion(AnswerStep.Adoption.PARTLY_ADOPTED, "明年增设二十处。"), AGENCY);
        assertThat(answered.stage()).isEqualTo(Stage.CONCLUDED);
        assertThat(answered.facts().served()).isFalse();
    }

    @Test
    void whatWasCarriedOutIsRecordedWithoutChangingWhereItStands() {
        Course done = served().then(new AnswerStep.RecordExecution("已经修好。"), AGENCY);
        assertThat(done.petition()).isEqualTo(served().petition());
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void onlyAnOpinionOfTheAgencyOrOfTheReviewNamesWhoReviewsIt(Paper paper) {
        assertThat(paper.namesReviewer())
                .isEqualTo(Set.of(Paper.OPINION, Paper.REVIEW_OPINION).contains(paper));
    }
}
