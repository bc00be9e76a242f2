package portal.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.petition.Course.AGENCY;
import static portal.petition.Course.CLEARED;
import static portal.petition.Course.MONDAY;
import static portal.petition.Course.OFFICE;
import static portal.petition.Course.registered;
import static portal.petition.Course.transferred;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portal.law.Actor;
import portal.law.Actor.Role;
import portal.law.Deadline;
import portal.law.Reason;
import portal.testing.Steps;

/** From the register to the agency that is competent: arts. 19, 22 to 25, 30 and 36. */
class IntakeTest {
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);
    private static final Step OBJECTION = new IntakeStep.SendBack("不属于本单位职权。");
    private static final Step ANOTHER =
            new IntakeStep.DecideCompetence("411002-cgj", IntakeStep.Arbiter.COMMON_SUPERIOR);

    @Test
    void theAgencyHasFifteenDaysToAnswerAndFiveWorkingDaysToObject() {
        Course transferred = transferred(Purpose.APPEAL);
        assertThat(transferred.stage()).isEqualTo(Stage.TRANSFERRED);
        assertThat(transferred.petition().clocks()).containsOnlyKeys(LegalClock.OBJECTION, LegalClock.NOTICE);
        assertThat(transferred.due(LegalClock.NOTICE)).isEqualTo(LocalDate.of(2026, 3, 17));
        assertThat(transferred.due(LegalClock.OBJECTION)).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(transferred.facts().holder()).isEqualTo(Steps.AGENCY);
        assertThat(transferred.facts().office()).isEqualTo(Steps.OFFICE);
        assertThat(transferred.facts().suggestedRoute()).contains(Route.PETITION);
        assertThat(transferred.facts().route()).isEmpty();
        assertThat(transferred.facts().handler()).isEmpty();
    }

    @Test
    void anAssignmentSetsTheDayOfTheReport() {
        Course assigned = registered(Purpose.APPEAL).then(assign(MONDAY.plusDays(1)), OFFICE);
        assertThat(assigned.petition().clocks())
                .containsOnlyKeys(LegalClock.OBJECTION, LegalClock.NOTICE, LegalClock.REPORT);
        assertThat(assigned.due(LegalClock.REPORT)).isEqualTo(MONDAY.plusDays(1));
        assertThat(assigned.petition().clocks().get(LegalClock.REPORT).basis()).isEqualTo("《信访工作条例》第二十二条");
        assertThat(assigned.facts().holder()).isEqualTo(Steps.AGENCY);
        assertThat(assigned.facts().suggestedRoute()).contains(Route.DUTY);
        assertThat(registered(Purpose.APPEAL).notNow(assign(MONDAY), OFFICE)).isEqualTo("期限要在今天以后。");
    }

    private static Step assign(LocalDate reportOn) {
        return new IntakeStep.Assign(Steps.AGENCY, Optional.of(Route.DUTY), reportOn);
    }

    @Test
    void anObjectionIsHeardUntilTheFifthWorkingDayIsOver() {
        Course transferred = transferred(Purpose.APPEAL);
        assertThat(transferred
                        .on(LocalDate.of(2026, 3, 9))
                        .then(OBJECTION, AGENCY)
                        .stage())
                .isEqualTo(Stage.OBJECTED);
        assertThat(transferred.on(LocalDate.of(2026, 3, 10)).notNow(OBJECTION, AGENCY))
                .contains("5个工作日");
        assertThat(transferred.wrong(new IntakeStep.SendBack(" "), AGENCY)).isEqualTo("/reasons");
    }

    @Test
    void anObjectionTakesEffectOnlyWhenTheSenderAgrees() {
        Course objected = transferred(Purpose.APPEAL).then(OBJECTION, AGENCY);
        assertThat(objected.facts().holder()).isEqualTo(Steps.AGENCY);
        assertThat(objected.petition().clocks()).containsOnlyKeys(LegalClock.NOTICE);
        Course back = objected.on(THURSDAY).then(new IntakeStep.AgreeSendBack(), OFFICE);
        assertThat(back.stage()).isEqualTo(Stage.REGISTERED);
        assertThat(back.facts().holder()).isEqualTo(Steps.OFFICE);
        assertThat(back.petition().clocks()).containsOnlyKeys(LegalClock.SORTING);
        assertThat(back.due(LegalClock.SORTING)).isEqualTo(LocalDate.of(2026, 3, 20));
    }

    @Test
    void whoseObjectionIsRefusedAnswersInTheFifteenDaysThatRunAlreadyAndObjectsNoMore() {
        Course refused = transferred(Purpose.APPEAL)
                .then(OBJECTION, AGENCY)
                .on(THURSDAY)
                .then(new IntakeStep.RefuseSendBack("按三定方案属于该单位。"), OFFICE);
        assertThat(refused.stage()).isEqualTo(Stage.TRANSFERRED);
        assertThat(refused.facts().holder()).isEqualTo(Steps.AGENCY);
        assertThat(refused.petition().clocks()).containsOnlyKeys(LegalClock.NOTICE);
        assertThat(refused.due(LegalClock.NOTICE)).isEqualTo(LocalDate.of(2026, 3, 17));
        assertThat(refused.notNow(OBJECTION, AGENCY)).contains("5个工作日");
    }

    @Test
    void whomTheCommonSuperiorNamesAnswersInFifteenDaysAndCannotObject() {
        Course disputed =
                transferred(Purpose.APPEAL).then(OBJECTION, AGENCY).then(new IntakeStep.Dispute("两局都认为不归自己。"), OFFICE);
        assertThat(disputed.stage()).isEqualTo(Stage.DISPUTED);
        assertThat(disputed.petition().clocks()).isEmpty();
        Course decided = disputed.on(THURSDAY).then(ANOTHER, OFFICE);
        assertThat(decided.stage()).isEqualTo(Stage.TRANSFERRED);
        assertThat(decided.facts().holder()).isEqualTo("411002-cgj");
        assertThat(decided.petition().clocks()).containsOnlyKeys(LegalClock.NOTICE);
        assertThat(decided.due(LegalClock.NOTICE)).isEqualTo(LocalDate.of(2026, 3, 20));
        Actor named = new Actor(Role.AGENCY, "城管局", "411002-cgj");
        assertThat(decided.notNow(OBJECTION, named)).contains("5个工作日");
    }

    @Test
    void whatTheFirstAgencyFoundSimpleIsNotSimpleForTheNext() {
        Course simple = transferred(Purpose.APPEAL)
                .then(new HandlingStep.UseSimple(HandlingStep.SimpleGround.CLEAR), AGENCY)
                .then(OBJECTION, AGENCY);
        Course back = simple.then(new IntakeStep.AgreeSendBack(), OFFICE);
        assertThat(back.facts().simple()).isFalse();
        assertThat(back.petition().clocks()).containsOnlyKeys(LegalClock.SORTING);
        Course decided =
                simple.then(new IntakeStep.Dispute("两局都认为不归自己。"), OFFICE).then(ANOTHER, OFFICE);
        assertThat(decided.facts().simple()).isFalse();
        assertThat(decided.petition().clocks()).containsOnlyKeys(LegalClock.NOTICE);
    }

    @Test
    void whatIsGraveGoesToTheGovernmentAndThenToWhomItNames() {
        Course put = registered(Purpose.SUGGESTION).then(new IntakeStep.PutToGovernment("建议由市政府决定。"), OFFICE);
        assertThat(put.stage()).isEqualTo(Stage.PUT_TO_GOVERNMENT);
        assertThat(put.petition().clocks()).isEmpty();
        assertThat(put.then(Steps.transfer(), OFFICE).stage()).isEqualTo(Stage.TRANSFERRED);
    }

    static List<Step> ends() {
        return List.of(
                new IntakeStep.Join("411000261100017833"),
                new IntakeStep.Decline("同一事项魏都区正在办理。"),
                new IntakeStep.Bar("复核意见已经作出，事实和理由相同。"));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void whatIsNotTakenUpRunsNoLonger(Step end) {
        Course ended = registered(Purpose.APPEAL).then(end, OFFICE);
        assertThat(ended.petition().clocks()).isEmpty();
        assertThat(ended.facts().holder()).isEqualTo(Steps.OFFICE);
        assertThat(Stage.open()).doesNotContain(ended.stage());
    }

    @Test
    void litigationAndDisciplineGoToTheirOwnBodies() {
        Course legal = registered(Purpose.APPEAL).then(new IntakeStep.PassToPoliticalLegal("411000-zfw"), OFFICE);
        assertThat(legal.stage()).isEqualTo(Stage.PASSED_ON);
        assertThat(legal.facts().holder()).isEqualTo("411000-zfw");
        assertThat(legal.petition().clocks()).isEmpty();
        Course discipline = registered(Purpose.APPEAL).then(new IntakeStep.PassToDiscipline(Steps.DISCIPLINE), OFFICE);
        assertThat(discipline.stage()).isEqualTo(Stage.PASSED_ON);
        assertThat(discipline.facts().holder()).isEqualTo(Steps.DISCIPLINE);
        Actor inspection = new Actor(Role.AGENCY, "纪委监委", Steps.DISCIPLINE);
        assertThat(discipline
                        .then(new IntakeStep.GiveFeedback("已经处理。"), inspection)
                        .stage())
                .isEqualTo(Stage.CLOSED);
    }

    @Test
    void anAccusationOfWhichNobodyIsSettledLeavesOnlyWithTheNamesOfTheAccused() {
        Course accusation = registered(Purpose.ACCUSATION);
        assertThat(accusation.notNow(new IntakeStep.PassToPoliticalLegal("411000-zfw"), CLEARED))
                .isEqualTo("还没有核定被检举、控告的是谁，不能转出。");
        Course passed =
                accusation.then(new IntakeStep.PassToDiscipline(Steps.DISCIPLINE, Set.of(Steps.AGENCY)), CLEARED);
        assertThat(passed.stage()).isEqualTo(Stage.PASSED_ON);
        assertThat(passed.facts().excluded()).containsExactly(Steps.AGENCY);
    }

    @Test
    void whomItIsAboutIsSettledOfAnAccusationAlone() {
        assertThat(registered(Purpose.APPEAL)
                        .notNow(new IntakeStep.PassToDiscipline(Steps.DISCIPLINE, Set.of(Steps.AGENCY)), OFFICE))
                .isEqualTo("只有检举控告才核定被检举、控告的是谁。");
    }

    @Test
    void whatIsHandedToRequestsKeepsItsReasonsWithTheNumberItGotThere() {
        String number = "GK-411000-2611-0001783-3";
        assertThat(new IntakeStep.HandToRequests("要的是一份文件。", "").as(number))
                .isEqualTo(new IntakeStep.HandToRequests("要的是一份文件。", number));
    }

    @Test
    void aStepOfBeforeThatSaysNothingOfTheAccusedSettlesNobody() throws JsonProcessingException {
        Step old = new ObjectMapper()
                .readValue("{\"agency\":\"" + Steps.DISCIPLINE + "\"}", IntakeStep.PassToDiscipline.class);
        assertThat(old).isEqualTo(new IntakeStep.PassToDiscipline(Steps.DISCIPLINE));
        assertThat(registered(Purpose.APPEAL).then(old, OFFICE).facts().excluded())
                .isEmpty();
    }

    @Test
    void anAccusationLeavesOnlyWhenItIsSettledWhoIsAccusedAndNeverForThem() {
        Course accusation = registered(Purpose.ACCUSATION);
        Step passed = new IntakeStep.PassToDiscipline(Steps.DISCIPLINE);
        assertThat(accusation.notNow(passed, CLEARED)).isEqualTo("还没有核定被检举、控告的是谁，不能转出。");
        Course settled = accusation.then(new IntakeStep.SettleAccused(Set.of(Steps.DISCIPLINE)), CLEARED);
        assertThat(settled.facts().accusedSettled()).isTrue();
        assertThat(settled.facts().excluded()).containsExactly(Steps.DISCIPLINE);
        assertThat(settled.refused(passed, CLEARED).faults())
                .extracting(fault -> fault.code() + " " + fault.detail())
                .containsExactly("agency.accused 不得把检举控告转给被检举、控告的单位。");
        assertThat(settled.then(new IntakeStep.PassToPoliticalLegal("411000-zfw"), CLEARED)
                        .stage())
                .isEqualTo(Stage.PASSED_ON);
    }

    @Test
    void onlyTheOfficeInWhoseRegisterItStandsAndOnlyWhoHasItInHandMayAct() {
        Actor elsewhere = new Actor(Role.PETITION_OFFICE, "长葛市信访局", "411082-xfj");
        assertThat(registered(Purpose.APPEAL)
                        .refused(Steps.transfer(), elsewhere)
                        .reason())
                .isEqualTo(Reason.FORBIDDEN);
        Actor another = new Actor(Role.AGENCY, "城管局", "411002-cgj");
        assertThat(transferred(Purpose.APPEAL).refused(OBJECTION, another).reason())
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(transferred(Purpose.APPEAL).refused(OBJECTION, OFFICE).detail())
                .isEqualTo("“提出异议”不由您来做。");
    }

    @Test
    void aStepMayFallOnTheDayOfTheOneBeforeAndNotOnTheDayBefore() {
        Course registered = registered(Purpose.APPEAL);
        assertThat(registered.then(Steps.transfer(), OFFICE).facts().lastDay()).isEqualTo(MONDAY);
        assertThat(registered.later(-1).notNow(Steps.transfer(), OFFICE)).isEqualTo("日期早于上一步的日期，不能这样记。");
    }

    @Test
    void theFifteenDaysOfTheOfficeEndWithTheFifteenth() {
        Deadline sorting = registered(Purpose.APPEAL).petition().clocks().get(LegalClock.SORTING);
        assertThat(sorting.passed(LocalDate.of(2026, 3, 17))).isFalse();
        assertThat(sorting.passed(LocalDate.of(2026, 3, 18))).isTrue();
    }
}
