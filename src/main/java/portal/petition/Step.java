package portal.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import portal.law.Deadline;
import portal.law.Fault;
import portal.law.StepWord;

/** What somebody did with a petition, and one line of its history. */
public sealed interface Step permits IntakeStep, HandlingStep, AnswerStep, ReviewStep, SideStep {
    /** What is known of the petition after it. */
    default Facts applied(Facts before) {
        return before;
    }

    /** Of which kind the petition is after it. */
    default Purpose kind(Purpose before) {
        return before;
    }

    /** The last days that the step itself sets. */
    default Map<LegalClock, LocalDate> sets() {
        return Map.of();
    }

    /** The running clocks, where the step makes one longer. */
    default Map<LegalClock, Deadline> bends(Map<LegalClock, Deadline> running) {
        return running;
    }

    /** What is missing from it or wrong in it. */
    default List<Fault> faults(Facts before) {
        return List.of();
    }

    /** The word it has in the history: transfer, ask-review. */
    static String word(Class<? extends Step> step) {
        return StepWord.of(step);
    }

    /** Every kind of step that there is. */
    static Stream<Class<? extends Step>> kinds() {
        return Stream.of(Step.class.getPermittedSubclasses())
                .flatMap(phase -> Stream.of(phase.getPermittedSubclasses()))
                .map(kind -> kind.asSubclass(Step.class));
    }
}
