package portal.inforequest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import portal.law.Deadline;

/** A request on a day, and the step somebody would take: what conditions are asked about. */
record RequestMoment(InfoRequest request, @Nullable RequestStep step, LocalDate day) {
    RequestFacts facts() {
        return request.facts();
    }

    boolean runs(RequestClock clock) {
        return request.clocks().containsKey(clock);
    }

    /** Whether a running term is over; one that does not run is not. */
    boolean passed(RequestClock clock) {
        Deadline deadline = request.clocks().get(clock);
        return deadline != null && deadline.passed(day);
    }
}
