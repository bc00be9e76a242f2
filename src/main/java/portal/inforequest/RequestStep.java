package portal.inforequest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import portal.law.Deadline;
import portal.law.Fault;
import portal.law.StepWord;

/** What somebody did with a request for information, and one line of its history. */
public sealed interface RequestStep permits OfficeStep, ExtensionStep, ConsultStep, ApplicantStep {
    /** What is known of the request after it. */
    default RequestFacts applied(RequestFacts before) {
        return before;
    }

    /** The last days that the step itself sets. */
    default Map<RequestClock, LocalDate> sets() {
        return Map.of();
    }

    /** The running clocks, where the step makes one longer. */
    default Map<RequestClock, Deadline> bends(Map<RequestClock, Deadline> running) {
        return running;
    }

    /** What is missing from it or wrong in it. */
    default List<Fault> faults(RequestFacts before) {
        return List.of();
    }

    /** The word it has in the history: ask-correction. */
    static String word(Class<? extends RequestStep> step) {
        return StepWord.of(step);
    }

    /** Every kind of step that there is. */
    static Stream<Class<? extends RequestStep>> kinds() {
        return Stream.of(RequestStep.class.getPermittedSubclasses())
                .flatMap(group -> Stream.of(group.getPermittedSubclasses()))
                .map(kind -> kind.asSubclass(RequestStep.class));
    }
}
