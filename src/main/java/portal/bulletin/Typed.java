package portal.bulletin;

import io.vertx.core.json.JsonArray;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import portal.law.Fault;

/** What editors type into the fields of a sheet, field by field. */
final class Typed {
    private Typed() {}

    /** Says that a field is empty or too long. */
    static void line(String field, String text, int longest, String empty, List<Fault> faults) {
        if (text.isEmpty()) {
            fault(field, empty, faults);
        } else if (text.codePointCount(0, text.length()) > longest) {
            fault(field, "最多 " + longest + " 个字", faults);
        }
    }

    /** Says what is wrong with a field unless it is in order. */
    static void among(String field, boolean inOrder, String otherwise, List<Fault> faults) {
        if (!inOrder) {
            fault(field, otherwise, faults);
        }
    }

    /** A day, written as browsers write it. */
    static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    static List<String> strings(JsonArray kept) {
        return kept.stream().map(String::valueOf).toList();
    }

    private static void fault(String field, String detail, List<Fault> faults) {
        faults.add(new Fault("/" + field, field + ".invalid", detail));
    }
}
