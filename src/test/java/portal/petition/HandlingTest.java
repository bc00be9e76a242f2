package portal.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.petition.Course.AGENCY;
import static portal.petition.Course.HEAD;
import static portal.petition.Course.MONDAY;
import static portal.petition.Course.OFFICE;
import static portal.petition.Course.handled;
import static portal.petition.Course.registered;
import static portal.petition.Course.transferred;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.testing.Steps;

/** What the agency does until it has an answer: arts. 23, 31, 33 and 34, and the simple handling. */
class HandlingTest {
    private static final LocalDate SIXTIETH = LocalDate.of(2026, 5, 1);
    private static final Step SIMPLY = new HandlingStep.UseSimple(HandlingStep.SimpleGround.CLEAR);
    private static final Step MORE_TIME = new HandlingStep.AskExtension(30, "需要鉴定。");
    private static final Step GRANTED = new HandlingStep.Extend(30, "需要鉴定。");
    private static final Step NOT_GRANTED = new HandlingStep.RefuseExtension("不复杂。");

    private static HandlingStep.Accept accept(Optional<Route> route, String... requests) {
        return new HandlingStep.Accept(route, List.of(requests), Optional.empty());
    }

    private static Course byDuty() {
        return transferred(Purpose.APPEAL)
                .then(
                        new HandlingStep.Accept(
                                Optional.of(Route.DUTY), List.of("查处违法建设"), Optional.of(MONDAY.plusDays(90))),
                        AGENCY);
    }

    @Test
    void sixtyDaysRunFromAcceptanceAndTheDaysToAnswerAndToObjectEnd() {
        Course accepted =
                transferred(Purpose.APPEAL).later(2).then(accept(Optional.of(Route.PETITION), "修好暖气", "退还费用"), AGENCY);
        assertThat(accepted.stage()).isEqualTo(Stage.HANDLING);
        assertThat(accepted.petition().clocks()).containsOnlyKeys(LegalClock.HANDLING);
        assertThat(accepted.due(LegalClock.HANDLING)).isEqualTo(LocalDate.of(2026, 5, 3));
        assertThat(accepted.facts().route()).contains(Route.PETITION);
        assertThat(accepted.facts().handler()).isEqualTo(Steps.AGENCY);
        assertThat(accepted.facts().requests()).isEqualTo(2);
    }

    @Test
    void whatIsToBeAnsweredIsWrittenDownOnAcceptance() {
        Course transferred = transferred(Purpose.APPEAL);
        assertThat(transferred.wrong(accept(Optional.of(Route.PETITION)), AGENCY))
                .isEqualTo("/requests");
        assertThat(transferred.wrong(accept(Optional.of(Route.PETITION), "修好暖气", " "), AGENCY))
                .isEqualTo("/requests");
    }

    @Test
    void anAppealIsAcceptedByOneOfTheTwoRoutesThatTheAgencyHandlesItself() {
        Course transferred = transferred(Purpose.APPEAL);
        for (Route route : Route.values()) {
            Step step = accept(Optional.of(route), "查处");
            if (route == Route.PETITION || route == Route.DUTY) {
                assertThat(transferred.then(step, AGENCY).facts().route()).contains(route);
            } else {
                assertThat(transferred.notNow(step, AGENCY)).isEqualTo("申诉求决类事项要先定办理途径。");
            }
        }
        assertThat(transferred.notNow(accept(Optional.empty(), "查处"), AGENCY)).isEqualTo("申诉求决类事项要先定办理途径。");
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void theOtherFourRoutesLeadElsewhere(Route route) {
        Step redirect = new HandlingStep.Redirect(route, "向仲裁委员会申请。");
        if (route == Route.PETITION || route == Route.DUTY) {
            assertThat(handled().notNow(redirect, AGENCY)).isEqualTo("这条途径由本单位办理，不用导入别处。");
            return;
        }
        Course led = transferred(Purpose.APPEAL).then(redirect, AGENCY);
        assertThat(led.stage()).isEqualTo(Stage.REDIRECTED);
        assertThat(led.facts().route()).contains(route);
        assertThat(led.facts().handler()).isEqualTo(Steps.AGENCY);
        assertThat(led.petition().clocks()).isEmpty();
    }

    @Test
    void whoIsLedElsewhereIsToldWhere() {
        assertThat(handled().wrong(new HandlingStep.Redirect(Route.ARBITRATION, ""), AGENCY))
                .isEqualTo("/where");
    }

    @Test
    void aDutyRunsByTheTermOfItsOwnLaw() {
        assertThat(byDuty().petition().clocks()).containsOnlyKeys(LegalClock.STATUTORY);
        assertThat(byDuty().due(LegalClock.STATUTORY)).isEqualTo(MONDAY.plusDays(90));
        Course open = transferred(Purpose.APPEAL).then(accept(Optional.of(Route.DUTY), "查处"), AGENCY);
        assertThat(open.petition().clocks()).as("no day was entered").isEmpty();
    }

    @Test
    void aSuggestionHasNoSixtyDays() {
        Course accepted = transferred(Purpose.SUGGESTION).then(accept(Optional.empty(), "增设座椅"), AGENCY);
        assertThat(accepted.petition().clocks()).isEmpty();
        assertThat(accepted.facts().route()).isEmpty();
    }

    @Test
    void theHeadExtendsOnceAtTheClerksRequestAndTheDaysFollowOn() {
        assertThat(handled().due(LegalClock.HANDLING)).isEqualTo(SIXTIETH);
        assertThat(handled().notNow(GRANTED, HEAD)).isEqualTo("还没有人申请延期。");
        Course asked = handled().then(MORE_TIME, AGENCY);
        assertThat(asked.facts().extensionAsked()).isEqualTo(30);
        assertThat(asked.due(LegalClock.HANDLING)).isEqualTo(SIXTIETH);
        assertThat(asked.notNow(MORE_TIME, AGENCY)).isEqualTo("延期申请正等负责人批准。");
        Course extended = asked.later(40).then(GRANTED, HEAD);
        assertThat(extended.due(LegalClock.HANDLING)).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(extended.facts().extended()).isTrue();
        assertThat(extended.facts().extensionAsked()).isZero();
        assertThat(extended.notNow(MORE_TIME, AGENCY)).isEqualTo("已经延期一次，不能再延。");
    }

    @Test
    void anExtensionHasOneToThirtyDaysAndAReasonThatTheCitizenIsTold() {
        Course asked = handled().then(MORE_TIME, AGENCY);
        for (int wrong : new int[] {-1, 0, 31}) {
            assertThat(asked.wrong(new HandlingStep.Extend(wrong, "需要鉴定。"), HEAD))
                    .isEqualTo("/days");
            assertThat(handled().wrong(new HandlingStep.AskExtension(wrong, "需要鉴定。"), AGENCY))
                    .isEqualTo("/days");
        }
        assertThat(asked.wrong(new HandlingStep.Extend(30, " "), HEAD)).isEqualTo("/ground");
        assertThat(asked.then(new HandlingStep.Extend(1, "需要鉴定。"), HEAD).due(LegalClock.HANDLING))
                .isEqualTo(SIXTIETH.plusDays(1));
        assertThat(asked.refused(new HandlingStep.Extend(31, "需要鉴定。"), HEAD)
                        .faults()
                        .get(0)
                        .detail())
                .isEqualTo("延长不超过30日，最少1日。");
    }

    @Test
    void whatIsOverIsNotExtended() {
        assertThat(handled().on(SIXTIETH).then(MORE_TIME, AGENCY).stage()).isEqualTo(Stage.HANDLING);
        assertThat(handled().on(SIXTIETH.plusDays(1)).notNow(MORE_TIME, AGENCY)).isEqualTo("办理期限已经过了，不能再延期。");
        Course asked = handled().then(MORE_TIME, AGENCY);
        assertThat(asked.on(SIXTIETH).then(GRANTED, HEAD).facts().extended()).isTrue();
        assertThat(asked.on(SIXTIETH.plusDays(1)).notNow(GRANTED, HEAD)).isEqualTo("办理期限已经过了，不能再延期。");
    }

    @Test
    void whatTheHeadDoesNotGrantMayBeAskedForAgain() {
        assertThat(handled().notNow(NOT_GRANTED, HEAD)).isEqualTo("还没有人申请延期。");
        Course refused = handled().then(MORE_TIME, AGENCY).then(NOT_GRANTED, HEAD);
        assertThat(refused.facts().extensionAsked()).isZero();
        assertThat(refused.facts().extended()).isFalse();
        assertThat(refused.due(LegalClock.HANDLING)).isEqualTo(SIXTIETH);
        assertThat(refused.then(MORE_TIME, AGENCY).facts().extensionAsked()).isEqualTo(30);
    }

    @Test
    void onlyTheSixthRouteIsExtendedAndOnlyTheFifthSuspended() {
        assertThat(byDuty().notNow(MORE_TIME, AGENCY)).contains("第三十一条第六项");
        assertThat(handled().notNow(new HandlingStep.Suspend("等待鉴定", "行政处罚法"), AGENCY))
                .contains("第三十一条第五项");
    }

    @Test
    void theTimeOfASuspensionIsAddedToTheTermOfTheStatute() {
        Course suspended = byDuty().then(new HandlingStep.Suspend("等待鉴定", "行政处罚法"), AGENCY);
        assertThat(suspended.stage()).isEqualTo(Stage.SUSPENDED);
        Course resumed = suspended.later(5).then(new HandlingStep.Resume(5), AGENCY);
        assertThat(resumed.stage()).isEqualTo(Stage.HANDLING);
        assertThat(resumed.due(LegalClock.STATUTORY)).isEqualTo(MONDAY.plusDays(95));
        assertThat(suspended.then(new HandlingStep.Resume(0), AGENCY).due(LegalClock.STATUTORY))
                .isEqualTo(MONDAY.plusDays(90));
        assertThat(suspended.wrong(new HandlingStep.Resume(-1), AGENCY)).isEqualTo("/days");
    }

    @Test
    void aHearingIsPartOfTheSixtyDays() {
        Course heard = handled().then(new HandlingStep.HoldHearing(MONDAY, MONDAY.plusDays(2), "双方到场。"), AGENCY);
        assertThat(heard.due(LegalClock.HANDLING)).isEqualTo(SIXTIETH);
        assertThat(handled().wrong(new HandlingStep.HoldHearing(MONDAY, MONDAY.minusDays(1), "双方到场。"), AGENCY))
                .isEqualTo("/to");
        assertThat(handled().wrong(new HandlingStep.HoldHearing(MONDAY, MONDAY, ""), AGENCY))
                .isEqualTo("/record");
    }

    @Test
    void whatIsSimpleIsAcceptedInThreeWorkingDaysFromTheTransferAndAnsweredInTen() {
        Course simple = transferred(Purpose.APPEAL).later(1).then(SIMPLY, AGENCY);
        assertThat(simple.due(LegalClock.SIMPLE_ACCEPTANCE)).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(simple.notNow(SIMPLY, AGENCY)).isEqualTo("已经在简易办理。");
        Course accepted = simple.then(Steps.accept(Route.PETITION), AGENCY);
        assertThat(accepted.petition().clocks()).containsOnlyKeys(LegalClock.SIMPLE_OPINION);
        assertThat(accepted.due(LegalClock.SIMPLE_OPINION)).isEqualTo(LocalDate.of(2026, 3, 17));
        assertThat(accepted.notNow(MORE_TIME, AGENCY)).isEqualTo("已经在简易办理。");
        assertThat(simple.notNow(accept(Optional.of(Route.DUTY), "查处"), AGENCY))
                .as("the first five routes are never simple")
                .isEqualTo("申诉求决类事项要先定办理途径。");
    }

    @Test
    void whatTurnsOutNotToBeSimpleHasSixtyDaysFromItsAcceptance() {
        Course left = transferred(Purpose.APPEAL)
                .then(SIMPLY, AGENCY)
                .then(Steps.accept(Route.PETITION), AGENCY)
                .later(4)
                .then(new HandlingStep.LeaveSimple("双方说法不一。"), AGENCY);
        assertThat(left.petition().clocks()).containsOnlyKeys(LegalClock.HANDLING);
        assertThat(left.due(LegalClock.HANDLING)).isEqualTo(SIXTIETH);
        assertThat(left.facts().simple()).isFalse();
        assertThat(left.notNow(new HandlingStep.LeaveSimple("双方说法不一。"), AGENCY)).isEqualTo("没有在简易办理。");
    }

    @Test
    void aSimpleSuggestionHasTenWorkingDaysUntilItTurnsOutNotToBeSimple() {
        Course accepted =
                transferred(Purpose.SUGGESTION).then(SIMPLY, AGENCY).then(accept(Optional.empty(), "增设座椅"), AGENCY);
        assertThat(accepted.petition().clocks()).containsOnlyKeys(LegalClock.SIMPLE_OPINION);
        assertThat(accepted.due(LegalClock.SIMPLE_OPINION)).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(accepted.then(new HandlingStep.LeaveSimple("要论证。"), AGENCY)
                        .petition()
                        .clocks())
                .isEmpty();
    }

    @Test
    void whatWasAssignedIsNotSimple() {
        Course assigned = registered(Purpose.APPEAL)
                .then(new IntakeStep.Assign(Steps.AGENCY, Optional.empty(), MONDAY.plusDays(40)), OFFICE);
        assertThat(assigned.notNow(SIMPLY, AGENCY)).isEqualTo("上级交办的事项不适用简易办理。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aSuspensionNamesItsGroundAndItsStatute(String nothing) {
        assertThat(byDuty().wrong(new HandlingStep.Suspend(nothing, "行政处罚法"), AGENCY))
                .isEqualTo("/ground");
        assertThat(byDuty().wrong(new HandlingStep.Suspend("等待鉴定", nothing), AGENCY))
                .isEqualTo("/basis");
    }

    @Test
    void anAgreementEndsTheMatterAndItsTerm() {
        Course settled = handled()
                .then(new HandlingStep.Mediate("双方同意调解。"), AGENCY)
                .then(new AnswerStep.Settle(true, "于月底前修好。"), AGENCY);
        assertThat(settled.stage()).isEqualTo(Stage.SETTLED);
        assertThat(settled.petition().clocks()).isEmpty();
    }
}
