package portal.casework;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import portal.law.Deadline;
import portal.law.Party;
import portal.petition.LegalClock;
import portal.petition.Petition;
import portal.petition.Purpose;
import portal.petition.Route;
import portal.petition.Stage;

/** The day by which a desk sorts a petition: the earliest last day that an agency has to keep. */
public final class NextDue {
    /** Of a petition in hand in which no such day can be told. */
    public static final LocalDate UNTOLD = LocalDate.of(9999, 1, 1);

    /** Of a petition in which the agencies have nothing left to do. */
    public static final LocalDate DONE = LocalDate.of(9999, 12, 31);

    private static final Set<Stage> TO_BE_SERVED = EnumSet.of(Stage.CONCLUDED, Stage.REVIEWED);

    private NextDue() {}

    static LocalDate of(Petition petition) {
        return petition.clocks().entrySet().stream()
                .filter(each -> owed(each.getKey()))
                .map(NextDue::day)
                .min(LocalDate::compareTo)
                .orElse(workLeft(petition) ? UNTOLD : DONE);
    }

    /** Whether an agency must have done something by its last day; to object is a right that only ends with it. */
    static boolean owed(LegalClock clock) {
        return clock.party() == Party.AGENCY && clock != LegalClock.OBJECTION;
    }

    private static LocalDate day(Map.Entry<LegalClock, Deadline> clock) {
        return clock.getValue().dueOn().orElse(UNTOLD);
    }

    private static boolean workLeft(Petition petition) {
        return Stage.open().contains(petition.stage()) || unserved(petition);
    }

    private static boolean unserved(Petition petition) {
        return petition.purpose() == Purpose.APPEAL
                && TO_BE_SERVED.contains(petition.stage())
                && petition.facts().route().filter(Route.PETITION::equals).isPresent()
                && !petition.facts().served();
    }
}
