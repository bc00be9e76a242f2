package portal.staff;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.petition.IntakeStep;
import portal.petition.Petition;
import portal.petition.Step;

/**
 * The form of a step: what an officer fills in, and the step that is made of it.
 *
 * @param made reads the fields; what is wrong with them is noted in the entries
 */
record StepForm(Class<? extends Step> step, List<Field> fields, Function<Entries, Step> made) {
    private static final Map<Class<? extends Step>, StepForm> ALL = Stream.of(
                    IntakeForms.ALL, HandlingForms.ALL, WatchForms.ALL)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(StepForm::step, Function.identity()));

    /** Its fields for one petition: nothing can be made of it that it is already, nor settled again. */
    List<Field> fields(Petition petition) {
        String already = petition.purpose().name();
        return fields.stream()
                .filter(field -> field.kind() != Field.Kind.ACCUSED || unsettled(petition))
                .map(field -> new Field(
                        field.name(),
                        field.kind(),
                        field.label(),
                        field.hint(),
                        field.options().stream()
                                .filter(option -> step != IntakeStep.Reclassify.class
                                        || !option.value().equals(already))
                                .toList()))
                .toList();
    }

    /** Whether it is an accusation of which nobody has settled yet whom it is about. */
    static boolean unsettled(Petition petition) {
        return petition.purpose().secret() && !petition.facts().accusedSettled();
    }

    static StepForm of(Class<? extends Step> step) {
        StepForm form = ALL.get(step);
        if (form == null) {
            throw new IllegalStateException("No form for " + step);
        }
        return form;
    }

    /** Whether whoever takes the step passes the petition on, and so decides its category. */
    boolean sorts() {
        return fields.stream().anyMatch(field -> field.kind() == Field.Kind.CATEGORY);
    }

    static boolean known(Class<? extends Step> step) {
        return ALL.containsKey(step);
    }

    static StepForm form(Class<? extends Step> step, Function<Entries, Step> made, Field... fields) {
        return new StepForm(step, List.of(fields), made);
    }

    /** Where on the form stands what a fault points to; what is nowhere on it comes last. */
    int place(String pointer) {
        return (int) fields.stream()
                .takeWhile(field -> !pointer.startsWith("/" + field.name()))
                .count();
    }
}
