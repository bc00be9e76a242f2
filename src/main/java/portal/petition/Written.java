package portal.petition;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import portal.law.Deadline;
import portal.law.Fault;

/** What steps check and do in the same way. */
final class Written {
    private Written() {}

    /** A fault unless something was written. */
    static List<Fault> of(String pointer, String text, String detail) {
        return text.isBlank() ? List.of(new Fault(pointer, "missing", detail)) : List.of();
    }

    static List<Fault> both(String first, String text, String detail, String second, String other, String otherDetail) {
        return Stream.concat(of(first, text, detail).stream(), of(second, other, otherDetail).stream())
                .toList();
    }

    /** An agency must be named, and an accusation never goes to the accused (art. 30). */
    static List<Fault> agency(String agency, Facts before) {
        if (before.excluded().contains(agency)) {
            return List.of(new Fault("/agency", "agency.accused", "不得把检举控告转给被检举、控告的单位。"));
        }
        return of("/agency", agency, "请选择单位。");
    }

    /** The clocks with so many more days that do not count in one of them. */
    static Map<LegalClock, Deadline> paused(Map<LegalClock, Deadline> running, LegalClock clock, int days) {
        Map<LegalClock, Deadline> longer = new EnumMap<>(LegalClock.class);
        longer.putAll(running);
        longer.computeIfPresent(clock, (each, deadline) -> deadline.paused(days));
        return longer;
    }
}
