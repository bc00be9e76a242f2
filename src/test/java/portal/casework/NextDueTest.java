package portal.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import portal.law.Actor;
import portal.petition.AnswerStep;
import portal.petition.HandlingStep;
import portal.petition.IntakeStep;
import portal.petition.Petition;
import portal.petition.PetitionNo;
import portal.petition.Purpose;
import portal.petition.Reckoning;
import portal.petition.Remedy;
import portal.petition.Route;
import portal.petition.Step;
import portal.testing.Calendars;
import portal.testing.Steps;

/** The day by which a desk sorts. */
class NextDueTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final PetitionNo NUMBER = PetitionNo.random("411000", YearMonth.from(DAY), new Random(1));

    private final Reckoning reckoning = Reckoning.by(Calendars.announced());

    private Petition after(Petition petition, Step step, Actor.Role role, String agency, LocalDate day) {
        return petition.after(step, new Actor(role, role.label(), agency), day, reckoning);
    }

    private Petition transferred() {
        Petition petition = Petition.received(NUMBER, Purpose.APPEAL, Steps.OFFICE, DAY);
        petition = after(petition, new IntakeStep.Register(), Actor.Role.PETITION_OFFICE, Steps.OFFICE, DAY);
        assertThat(NextDue.of(petition)).isEqualTo(DAY.plusDays(15));
        return after(petition, Steps.transfer(), Actor.Role.PETITION_OFFICE, Steps.OFFICE, DAY);
    }

    @Test
    void itIsTheEarliestDayThatAnAgencyHasToKeepNotTheEndOfItsRightToObject() {
        assertThat(NextDue.of(transferred())).isEqualTo(LocalDate.of(2026, 3, 17));
    }

    @Test
    void anAnswerThatIsNotServedYetIsWorkLeftAndThenOnlyTheCitizensTermRuns() {
        Petition petition = after(transferred(), Steps.accept(Route.PETITION), Actor.Role.AGENCY, Steps.AGENCY, DAY);
        petition = after(petition, Steps.conclude(Remedy.REVIEW), Actor.Role.AGENCY, Steps.AGENCY, DAY);
        assertThat(NextDue.of(petition)).isEqualTo(NextDue.UNTOLD);
        petition = after(petition, new AnswerStep.Serve(AnswerStep.Way.ONLINE), Actor.Role.AGENCY, Steps.AGENCY, DAY);
        assertThat(NextDue.of(petition)).isEqualTo(NextDue.DONE);
    }

    @Test
    void whatIsHandledWithoutATermIsInHandAndItsDayCannotBeTold() {
        Petition petition = Petition.received(NUMBER, Purpose.SUGGESTION, Steps.OFFICE, DAY);
        petition = after(petition, new IntakeStep.Register(), Actor.Role.PETITION_OFFICE, Steps.OFFICE, DAY);
        petition = after(petition, Steps.transfer(), Actor.Role.PETITION_OFFICE, Steps.OFFICE, DAY);
        Step accepted = new HandlingStep.Accept(Optional.empty(), java.util.List.of("增设座椅"), Optional.empty());
        petition = after(petition, accepted, Actor.Role.AGENCY, Steps.AGENCY, DAY);
        assertThat(NextDue.of(petition)).isEqualTo(NextDue.UNTOLD);
    }
}
