package portal.casework;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import portal.law.Term.WorkingDays;
import portal.law.Terms;
import portal.law.WorkCalendar;
import portal.petition.LegalClock;
import portal.petition.Reckoning;

/** How terms are counted by the calendar as it is announced now, and the lengths that the office has set. */
@Singleton
public class Reckonings {
    private final WorkCalendar calendar;
    private final int simpleAcceptance;
    private final int simpleOpinion;

    Reckonings(
            WorkCalendar calendar,
            @ConfigProperty(name = "portal.law.simple-acceptance-days", defaultValue = "3") int simpleAcceptance,
            @ConfigProperty(name = "portal.law.simple-opinion-days", defaultValue = "10") int simpleOpinion) {
        this.calendar = calendar;
        this.simpleAcceptance = simpleAcceptance;
        this.simpleOpinion = simpleOpinion;
    }

    public Reckoning now() {
        return Reckoning.by(calendar)
                .with(LegalClock.SIMPLE_ACCEPTANCE, new WorkingDays(simpleAcceptance, Terms.SIMPLE_ACCEPTANCE.source()))
                .with(LegalClock.SIMPLE_OPINION, new WorkingDays(simpleOpinion, Terms.SIMPLE_OPINION.source()));
    }
}
