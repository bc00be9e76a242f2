package portal.staff;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A field of a form in which an officer enters a step.
 *
 * @param name as the step names it, which is also where its faults point
 * @param options of a choice; elsewhere none
 */
public record Field(String name, Kind kind, String label, String hint, List<Option> options) {
    /** How a field is filled in. */
    public enum Kind {
        TEXT,
        /** Whom an accusation is about, where that is still to be settled. */
        ACCUSED,
        LINE,
        LINES,
        DAY,
        NUMBER,
        AGENCY,
        CATEGORY,
        OFFICER,
        CHOICE,
        YES,
        OPINION,
        REVIEW_OPINION
    }

    /** One of the answers that a field offers. */
    public record Option(String value, String label) {}

    /** The word by which the template tells it. */
    public String as() {
        return kind.name();
    }

    public static Field text(String name, String label) {
        return new Field(name, Kind.TEXT, label, "", List.of());
    }

    public static Field text(String name, String label, String hint) {
        return new Field(name, Kind.TEXT, label, hint, List.of());
    }

    public static Field field(String name, Kind kind, String label, String hint) {
        return new Field(name, kind, label, hint, List.of());
    }

    public static Field choice(String name, String label, List<Option> options) {
        return new Field(name, Kind.CHOICE, label, "", options);
    }

    public static <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> label) {
        return Stream.of(values)
                .map(each -> new Option(each.name(), label.apply(each)))
                .toList();
    }
}
