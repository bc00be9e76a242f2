package portal.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portal.testing.Steps.reclassify;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import portal.law.Actor;
import portal.law.Actor.Role;
import portal.law.Deadline;
import portal.law.Reason;
import portal.law.Refused;
import portal.testing.Calendars;
import portal.testing.Steps;

/** A petition that was filed as the wrong one of the three kinds, put right before it goes to anybody. */
class ReclassifyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate LATER = DAY.plusDays(5);
    private static final String ELSEWHERE = "411082-xfj";
    private static final Actor OFFICE = new Actor(Role.PETITION_OFFICE, "信访局", Steps.OFFICE);
    private static final Actor CLEARED = new Actor(Role.CLEARED, "检举控告专岗", Steps.OFFICE);
    private static final Reckoning RECKONING = Reckoning.by(Calendars.announced());

    private static Petition received(Purpose purpose) {
        return Petition.received(
                PetitionNo.random("411000", YearMonth.of(2026, 3), new Random(1)), purpose, Steps.OFFICE, DAY);
    }

    private static Petition registered(Purpose purpose) {
        return received(purpose).after(new IntakeStep.Register(), OFFICE, DAY, RECKONING);
    }

    private static Petition put(Petition petition, Purpose purpose) {
        return petition.after(
                reclassify(petition.purpose(), purpose),
                petition.purpose().secret() ? CLEARED : OFFICE,
                LATER,
                RECKONING);
    }

    /** Who may, written down apart from the table. */
    private static boolean may(Stage stage, Purpose was, Purpose purpose, Actor by) {
        return was != purpose
                && by.agency().equals(Steps.OFFICE)
                && (was.secret()
                        ? by.role() == Role.CLEARED && stage == Stage.REGISTERED
                        : by.role() == Role.PETITION_OFFICE
                                && EnumSet.of(Stage.REGISTERED, Stage.PUT_TO_GOVERNMENT)
                                        .contains(stage));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void onlyWhatNobodyHasYetIsPutRightAndOnlyByThoseWhoMayKnowOfIt(Stage stage) {
        for (Purpose was : Purpose.values()) {
            Petition at = received(was);
            Petition petition = new Petition(at.no(), was, stage, Map.of(), at.facts());
            for (Purpose purpose : Purpose.values()) {
                for (Role role : Role.values()) {
                    for (String agency : new String[] {Steps.OFFICE, Steps.AGENCY, ELSEWHERE, ""}) {
                        check(petition, purpose, new Actor(role, role.label(), agency));
                    }
                }
            }
        }
    }

    private static void check(Petition petition, Purpose purpose, Actor by) {
        Step step = reclassify(petition.purpose(), purpose);
        if (may(petition.stage(), petition.purpose(), purpose, by)) {
            Petition after = petition.after(step, by, LATER, RECKONING);
            assertThat(after.purpose()).isEqualTo(purpose);
            assertThat(after.stage()).isEqualTo(purpose.secret() ? Stage.REGISTERED : petition.stage());
            assertThat(after.no()).isEqualTo(petition.no());
        } else {
            assertThatThrownBy(() -> petition.after(step, by, LATER, RECKONING))
                    .isInstanceOfSatisfying(Refused.class, refused -> {
                        assertThat(refused.reason()).isIn(Reason.NOT_ALLOWED_NOW, Reason.FORBIDDEN);
                        assertThat(refused.detail()).endsWith("。").containsPattern("\\p{IsHan}");
                    });
        }
    }

    @Test
    void theFifteenDaysRunOnFromItsReceipt() {
        for (Purpose was : Purpose.values()) {
            for (Purpose purpose : Purpose.values()) {
                if (was != purpose) {
                    Petition before = registered(was);
                    assertThat(put(before, purpose).clocks()).isEqualTo(before.clocks());
                    Deadline sorting = put(before, purpose).clocks().get(LegalClock.SORTING);
                    assertThat(sorting.start()).isEqualTo(DAY);
                }
            }
        }
    }

    @Test
    void whatIsNoneOfItsKindSaysSoAndWhatItAlreadyIsNeedsNoStep() {
        for (Purpose kind : Purpose.values()) {
            assertThatThrownBy(() -> put(registered(kind), kind)).hasMessage("这件事项现在就是这一类，不用更正。");
        }
        Petition appeal = registered(Purpose.APPEAL);
        assertThatThrownBy(() ->
                        appeal.after(reclassify(Purpose.ACCUSATION, Purpose.SUGGESTION), OFFICE, LATER, RECKONING))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_ALLOWED_NOW));
        assertThatThrownBy(() -> appeal.after(
                        new IntakeStep.Reclassify(Purpose.APPEAL, Purpose.ACCUSATION, " "), OFFICE, LATER, RECKONING))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.INVALID);
                    assertThat(refused.faults().get(0).pointer()).isEqualTo("/reason");
                });
    }

    @Test
    void whomAnAccusationIsAboutIsStillToBeSettled() {
        Petition accusation = put(registered(Purpose.APPEAL), Purpose.ACCUSATION);
        assertThat(accusation.facts().accusedSettled()).isFalse();
        assertThatThrownBy(() ->
                        accusation.after(new IntakeStep.PassToDiscipline(Steps.DISCIPLINE), CLEARED, LATER, RECKONING))
                .hasMessage("还没有核定被检举、控告的是谁，不能转出。");
        assertThatThrownBy(() -> accusation.after(Steps.transfer(), OFFICE, LATER, RECKONING))
                .isInstanceOf(Refused.class);
        assertThat(Procedure.open(accusation, OFFICE, LATER)).isEmpty();
    }

    @Test
    void whatWasSettledOfAnAccusationThatIsNoneBindsNobody() {
        Petition settled = registered(Purpose.ACCUSATION)
                .after(new IntakeStep.SettleAccused(Set.of(Steps.AGENCY)), CLEARED, DAY, RECKONING);
        Petition appeal = put(settled, Purpose.APPEAL);
        assertThat(appeal.facts().excluded()).isEmpty();
        assertThat(appeal.facts().accusedSettled()).isFalse();
        assertThat(appeal.after(Steps.transfer(), OFFICE, LATER, RECKONING).stage())
                .isEqualTo(Stage.TRANSFERRED);
        assertThat(put(appeal, Purpose.ACCUSATION).facts().accusedSettled()).isFalse();
    }

    @Test
    void whatWasSuggestedForAnotherKindIsNotSuggestedAnyMore() {
        Petition back = registered(Purpose.APPEAL)
                .after(Steps.transfer(), OFFICE, DAY, RECKONING)
                .after(new IntakeStep.SendBack("不归我们管。"), new Actor(Role.AGENCY, "", Steps.AGENCY), DAY, RECKONING)
                .after(new IntakeStep.AgreeSendBack(), OFFICE, DAY, RECKONING);
        assertThat(back.facts().suggestedRoute()).contains(Route.PETITION);
        assertThat(put(back, Purpose.SUGGESTION).facts().suggestedRoute()).isEqualTo(Optional.empty());
    }

    @Test
    void anAccusationThatWasPutToTheGovernmentComesBackToTheDeskOfAccusations() {
        Petition asked =
                registered(Purpose.APPEAL).after(new IntakeStep.PutToGovernment("情况重大。"), OFFICE, DAY, RECKONING);
        Petition accusation = put(asked, Purpose.ACCUSATION);
        assertThat(accusation.stage()).isEqualTo(Stage.REGISTERED);
        assertThat(accusation.clocks()).isEmpty();
    }

    @Test
    void anAccusationIsSupervisedByNobody() {
        Petition supervised = registered(Purpose.APPEAL)
                .after(Steps.transfer(), OFFICE, DAY, RECKONING)
                .after(
                        new SideStep.Supervise(SideStep.Lapse.OVERDUE, "请答复。", DAY.plusDays(20)),
                        new Actor(Role.SUPERVISOR, "督办", Steps.OFFICE),
                        DAY,
                        RECKONING)
                .after(new IntakeStep.SendBack("不归我们管。"), new Actor(Role.AGENCY, "", Steps.AGENCY), DAY, RECKONING)
                .after(new IntakeStep.AgreeSendBack(), OFFICE, DAY, RECKONING);
        assertThat(supervised.clocks()).containsKey(LegalClock.SUPERVISION);
        assertThat(put(supervised, Purpose.SUGGESTION).clocks()).containsKey(LegalClock.SUPERVISION);
        assertThat(put(supervised, Purpose.ACCUSATION).clocks()).containsOnlyKeys(LegalClock.SORTING);
    }

    @Test
    void aWithdrawalThatWasAskedForGoesOnWaiting() {
        OffsetDateTime asked = OffsetDateTime.parse("2026-03-02T12:00:00+08:00");
        Petition petition =
                registered(Purpose.APPEAL).after(new SideStep.AskWithdrawal(asked), Actor.CITIZEN, DAY, RECKONING);
        assertThat(put(petition, Purpose.ACCUSATION).facts().withdrawalAsked()).contains(asked);
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void itIsToldInTheWordsAndByTheArticleOfTheKindItBecame(Purpose purpose) {
        Move told = Procedure.told("reclassify", Stage.REGISTERED, purpose).orElseThrow();
        assertThat(told.words().term()).isEqualTo("更正类别");
        assertThat(told.words().plain()).startsWith("您的来件").contains("收到的日期不变");
        assertThat(told.message()).contains(Message.RECLASSIFIED);
        assertThat(told.source().article())
                .isEqualTo(
                        switch (purpose) {
                            case SUGGESTION -> 29;
                            case ACCUSATION -> 30;
                            case APPEAL -> 31;
                        });
        assertThat(told.words().plain()).doesNotContain("检举", "控告");
        assertThat(told.words().next())
                .isEqualTo(purpose.secret() ? "按管理权限转给有权处理的机关，不会转给被反映的单位和个人" : "信访局把它转给有权处理的单位，转送以后会告诉您是哪个单位");
    }

    @Test
    void theMessageIsTheSameForEveryKind() {
        assertThat(Message.RECLASSIFIED.text()).doesNotContain("检举", "控告", "申诉", "建议", "保密");
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void everyPetitionThatWaitsForItsTransferHasTheButton(Purpose purpose) {
        Actor by = purpose.secret() ? CLEARED : OFFICE;
        assertThat(Procedure.open(registered(purpose), by, LATER))
                .filteredOn(move -> move.step() == IntakeStep.Reclassify.class)
                .hasSize(1);
        for (Role role : EnumSet.complementOf(EnumSet.of(by.role()))) {
            assertThat(Procedure.open(registered(purpose), new Actor(role, "", Steps.OFFICE), LATER))
                    .noneMatch(move -> move.step() == IntakeStep.Reclassify.class);
        }
    }
}
