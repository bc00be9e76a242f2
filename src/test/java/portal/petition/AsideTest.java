package portal.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.petition.Course.AGENCY;
import static portal.petition.Course.CLEARED;
import static portal.petition.Course.MONDAY;
import static portal.petition.Course.OFFICE;
import static portal.petition.Course.SUPERVISOR;
import static portal.petition.Course.concluded;
import static portal.petition.Course.finallyReviewing;
import static portal.petition.Course.handled;
import static portal.petition.Course.registered;
import static portal.petition.Course.reviewing;
import static portal.petition.Course.transferred;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import portal.law.Actor;
import portal.law.Actor.Role;
import portal.law.Reason;
import portal.testing.Steps;

/** What happens beside the road: withdrawal, rating, supervision, recusal, help and counsel. */
class AsideTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-02T12:00:00+08:00");
    private static final Step ASKED = new SideStep.AskWithdrawal(NOON);
    private static final Step RATED = new SideStep.Rate(Rating.SATISFIED, Rating.DISSATISFIED, "拖了很久");

    private static SideStep.Supervise supervised(int days) {
        return new SideStep.Supervise(SideStep.Lapse.OVERDUE, "请答复。", MONDAY.plusDays(days));
    }

    @Test
    void aWithdrawalTakesEffectAfterTwentyFourHoursAndNotASecondEarlier() {
        Course asked = registered(Purpose.APPEAL).then(ASKED, Actor.CITIZEN);
        assertThat(asked.facts().withdrawalAsked()).contains(NOON);
        assertThat(asked.notNow(new SideStep.Withdraw(NOON.plusDays(1).minusSeconds(1)), Actor.PORTAL))
                .isEqualTo("申请撤回还不到24小时。");
        Course withdrawn = asked.later(1).then(new SideStep.Withdraw(NOON.plusDays(1)), Actor.PORTAL);
        assertThat(withdrawn.stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(withdrawn.petition().clocks()).isEmpty();
        assertThat(withdrawn.facts().withdrawalAsked()).isEmpty();
        assertThat(withdrawn.facts().holder()).isEqualTo(Steps.OFFICE);
    }

    @Test
    void nothingIsWithdrawnThatNobodyAskedToWithdraw() {
        Course registered = registered(Purpose.APPEAL);
        assertThat(registered.notNow(new SideStep.Withdraw(NOON), Actor.PORTAL)).isEqualTo("没有申请过撤回。");
        assertThat(registered.notNow(new SideStep.TakeBackWithdrawal(), Actor.CITIZEN))
                .isEqualTo("没有申请过撤回。");
    }

    @Test
    void aWithdrawalIsAskedForOnceAndCanBeTakenBack() {
        Course asked = handled().then(ASKED, Actor.CITIZEN);
        assertThat(asked.notNow(ASKED, Actor.CITIZEN)).isEqualTo("已经申请撤回。");
        Course back = asked.then(new SideStep.TakeBackWithdrawal(), Actor.CITIZEN);
        assertThat(back.petition()).isEqualTo(handled().petition());
        assertThat(back.notNow(new SideStep.Withdraw(NOON.plusDays(2)), Actor.PORTAL))
                .isEqualTo("没有申请过撤回。");
    }

    @Test
    void theWithdrawalOfAReviewGivesTheMatterBackToWhoHandledIt() {
        Course withdrawn =
                reviewing().then(ASKED, Actor.CITIZEN).then(new SideStep.Withdraw(NOON.plusDays(1)), Actor.PORTAL);
        assertThat(withdrawn.stage()).isEqualTo(Stage.CONCLUDED);
        assertThat(withdrawn.facts().holder()).isEqualTo(Steps.AGENCY);
        assertThat(withdrawn.petition().clocks()).isEmpty();
        assertThat(withdrawn
                        .then(new AnswerStep.Serve(AnswerStep.Way.POST), AGENCY)
                        .due(LegalClock.REVIEW_REQUEST))
                .as("the days to ask count from a new service")
                .isEqualTo("2026-04-01");
        Course last = finallyReviewing()
                .then(ASKED, Actor.CITIZEN)
                .then(new SideStep.Withdraw(NOON.plusDays(1)), Actor.PORTAL);
        assertThat(last.stage()).isEqualTo(Stage.REVIEWED);
        assertThat(last.petition().clocks()).isEmpty();
    }

    @Test
    void aRatingIsGivenOnceAndOnlyWhereThePortalAnswersForTheMatter() {
        Course rated = concluded().then(RATED, Actor.CITIZEN);
        assertThat(rated.facts().rated()).isTrue();
        assertThat(rated.notNow(RATED, Actor.CITIZEN)).isEqualTo("已经评价过了，每件事项评价一次。");
        assertThat(handled().refused(RATED, Actor.CITIZEN).reason()).isEqualTo(Reason.NOT_ALLOWED_NOW);
        Course byDuty = transferred(Purpose.APPEAL)
                .then(Steps.accept(Route.DUTY), AGENCY)
                .then(Steps.conclude(Remedy.RECONSIDERATION, Remedy.LAWSUIT), AGENCY);
        assertThat(byDuty.notNow(RATED, Actor.CITIZEN)).contains("第三十一条第六项");
        Course suggestion = transferred(Purpose.SUGGESTION)
                .then(new HandlingStep.Accept(Optional.empty(), List.of("增设座椅"), Optional.empty()), AGENCY)
                .then(new AnswerStep.AnswerSuggestion(AnswerStep.Adoption.ADOPTED, "明年增设。"), AGENCY)
                .then(RATED, Actor.CITIZEN);
        assertThat(suggestion.notNow(RATED, Actor.CITIZEN)).isEqualTo("已经评价过了，每件事项评价一次。");
    }

    @Test
    void aSupervisionIsAnsweredByItsDayWhichLiesAhead() {
        Course supervised = handled().then(supervised(10), SUPERVISOR);
        assertThat(supervised.due(LegalClock.SUPERVISION)).isEqualTo(MONDAY.plusDays(10));
        assertThat(supervised.petition().clocks().get(LegalClock.SUPERVISION).basis())
                .isEqualTo("《信访工作条例》第四十条");
        assertThat(supervised.due(LegalClock.HANDLING))
                .as("beside its own term")
                .isEqualTo("2026-05-01");
        Step answer = new SideStep.AnswerSupervision("已经答复信访人。");
        assertThat(supervised.then(answer, AGENCY).petition().clocks()).containsOnlyKeys(LegalClock.HANDLING);
        assertThat(handled().notNow(answer, AGENCY)).isEqualTo("没有需要答复的督办。");
        assertThat(handled().notNow(supervised(0), SUPERVISOR)).isEqualTo("期限要在今天以后。");
        assertThat(handled().then(supervised(1), SUPERVISOR).due(LegalClock.SUPERVISION))
                .isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void aStepThatStartsNoClockSetsNoDay() {
        Step accepted =
                new HandlingStep.Accept(Optional.of(Route.PETITION), List.of("修好暖气"), Optional.of(MONDAY.plusDays(90)));
        assertThat(transferred(Purpose.APPEAL).then(accepted, AGENCY).petition().clocks())
                .as("the sixth route has no term of another law")
                .containsOnlyKeys(LegalClock.HANDLING);
    }

    @Test
    void whoHasAnInterestStandsBackAndThePetitionStaysAsItIs() {
        Step recused = new SideStep.Recuse("7", "与当事人是亲属。");
        assertThat(handled().then(recused, AGENCY).petition())
                .isEqualTo(handled().petition());
        Course accusation = registered(Purpose.ACCUSATION);
        assertThat(accusation.then(recused, CLEARED).stage()).isEqualTo(Stage.REGISTERED);
        assertThat(accusation.refused(recused, OFFICE).reason()).isEqualTo(Reason.FORBIDDEN);
    }

    @Test
    void anAccusationIsNeitherSupervisedNorHelpedNorPutToCounsel() {
        Course passed = registered(Purpose.ACCUSATION)
                .then(new IntakeStep.SettleAccused(Set.of(Steps.AGENCY)), CLEARED)
                .then(new IntakeStep.PassToDiscipline(Steps.DISCIPLINE), CLEARED);
        Actor inspection = new Actor(Role.AGENCY, "纪委监委", Steps.DISCIPLINE);
        assertThat(Procedure.open(passed.petition(), inspection, MONDAY))
                .extracting(move -> move.words().term())
                .containsExactlyInAnyOrder("反馈", "回避");
    }
}
