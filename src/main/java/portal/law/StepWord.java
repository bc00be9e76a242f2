package portal.law;

import java.util.Locale;

/** The word that a kind of step has in the history and at the doors: AskReview is ask-review. Made once for each kind. */
public final class StepWord {
    private static final ClassValue<String> WORDS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> step) {
            return step.getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        }
    };

    private StepWord() {}

    /** The word of a kind of step. */
    public static String of(Class<?> step) {
        return WORDS.get(step);
    }
}
