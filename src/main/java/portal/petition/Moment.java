package portal.petition;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portal.law.Deadline;

/** A petition on a day, and the step somebody would take: what conditions are asked about. */
record Moment(Petition petition, @Nullable Step step, LocalDate day) {
    Facts facts() {
        return petition.facts();
    }

    Map<LegalClock, Deadline> clocks() {
        return petition.clocks();
    }

    /** Whether a running term is over; a term that does not run is not. */
    boolean passed(LegalClock clock) {
        Deadline deadline = clocks().get(clock);
        return deadline != null && deadline.passed(day);
    }
}
