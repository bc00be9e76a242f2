package portal.pages;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form for the number of a matter and its query code.
 *
 * @param error why nothing was found
 * @param padding makes every answer to a wrong number equally long
 */
record CodeForm(String number, String code, @Nullable String error, String padding) {
    static final CodeForm BLANK = new CodeForm("", "", null, "");

    /** After a mistake; a code is never shown again. */
    static CodeForm mistaken(CarriedMistakes.Mistake mistake) {
        EchoedNumber number = mistake.number();
        return new CodeForm(number.shown(), "", mistake.detail(), number.padding());
    }

    /** As it was typed when the display was switched, with the mistake that stood above it. */
    static CodeForm typed(@Nullable String number, @Nullable String code, Optional<CarriedMistakes.Mistake> mistake) {
        return new CodeForm(
                Objects.requireNonNullElse(number, ""),
                Objects.requireNonNullElse(code, ""),
                mistake.map(CarriedMistakes.Mistake::detail).orElse(null),
                "");
    }
}
