package portal.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Random;
import org.junit.jupiter.api.Test;
import portal.law.Actor;
import portal.law.Actor.Role;
import portal.testing.Calendars;
import portal.testing.Steps;

/** A withdrawal withdraws what was in hand when it was asked for, and nothing that came after. */
class WithdrawalTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-02T12:00:00+08:00");
    private static final Actor OFFICE = new Actor(Role.PETITION_OFFICE, "信访局", Steps.OFFICE);
    private static final Actor AGENCY = new Actor(Role.AGENCY, "住建局", Steps.AGENCY);
    private static final Actor ABOVE = new Actor(Role.REVIEWER, "区政府", Steps.ABOVE);
    private static final Reckoning RECKONING = Reckoning.by(Calendars.announced());

    private static Petition registered() {
        return step(
                Petition.received(
                        PetitionNo.random("411000", YearMonth.of(2026, 3), new Random(1)),
                        Purpose.APPEAL,
                        Steps.OFFICE,
                        DAY),
                new IntakeStep.Register(),
                OFFICE);
    }

    private static Petition step(Petition petition, Step step, Actor by) {
        return petition.after(step, by, DAY, RECKONING);
    }

    private static Petition handled(Petition registered) {
        return step(step(registered, Steps.transfer(), OFFICE), Steps.accept(Route.PETITION), AGENCY);
    }

    private static Petition reviewing() {
        Petition concluded = step(handled(registered()), Steps.conclude(Remedy.REVIEW), AGENCY);
        Petition served = step(concluded, new AnswerStep.Serve(AnswerStep.Way.ONLINE), AGENCY);
        return step(served, new ReviewStep.AskReview(Steps.ABOVE, "事实不对"), Actor.CITIZEN);
    }

    @Test
    void itGoesOnWaitingWhileTheMatterPassesFromHandToHand() {
        Petition asked = step(registered(), new SideStep.AskWithdrawal(NOON), Actor.CITIZEN);
        assertThat(handled(asked).facts().withdrawalAsked()).contains(NOON);
    }

    @Test
    void itLapsesWithTheAnswer() {
        Petition asked = step(handled(registered()), new SideStep.AskWithdrawal(NOON), Actor.CITIZEN);
        Petition concluded = step(asked, Steps.conclude(Remedy.REVIEW), AGENCY);
        assertThat(concluded.facts().withdrawalAsked()).isEmpty();
        Petition served = step(concluded, new AnswerStep.Serve(AnswerStep.Way.ONLINE), AGENCY);
        Petition reviewing = step(served, new ReviewStep.AskReview(Steps.ABOVE, "事实不对"), Actor.CITIZEN);
        assertThat(Procedure.open(reviewing, Actor.PORTAL, DAY)).isEmpty();
    }

    @Test
    void thatOfAReviewDoesNotWithdrawTheMatterThatIsHandledAgain() {
        Petition asked = step(reviewing(), new SideStep.AskWithdrawal(NOON), Actor.CITIZEN);
        Petition again = step(asked, new ReviewStep.ConcludeReview(Steps.review(ReviewOpinion.Result.REVOKED)), ABOVE);
        assertThat(again.stage()).isEqualTo(Stage.HANDLING);
        assertThat(again.facts().withdrawalAsked()).isEmpty();
    }

    @Test
    void thatOfAReviewLeavesTheOpinionStanding() {
        Petition asked = step(reviewing(), new SideStep.AskWithdrawal(NOON), Actor.CITIZEN);
        Petition withdrawn = step(asked, new SideStep.Withdraw(NOON.plusDays(1)), Actor.PORTAL);
        assertThat(withdrawn.stage()).isEqualTo(Stage.CONCLUDED);
        assertThat(withdrawn.facts().withdrawalAsked()).isEmpty();
    }
}
