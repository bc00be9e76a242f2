package portal.pages;

import io.quarkus.qute.TemplateExtension;
import org.jspecify.annotations.Nullable;

/** What the page of a step works out for its fields. */
@TemplateExtension(namespace = "step")
class StepFields {
    private StepFields() {}

    /** Nothing instead of an empty text: a tag takes a parameter as given unless it is nothing. */
    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Whether a choice is the one that was made; nothing when it is not. */
    static @Nullable Boolean is(String chosen, String choice) {
        return chosen.equals(choice) ? true : null;
    }
}
