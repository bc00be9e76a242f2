package portal.inforequest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.law.Fault;

/** What steps check in the same way. */
final class Written {
    /** Most characters of what somebody writes into a step. */
    static final int MOST = 3_000;

    private Written() {}

    /** A fault unless something of a fit length was written. */
    static List<Fault> of(String pointer, @Nullable String text, String detail) {
        if (text == null || text.isBlank()) {
            return List.of(new Fault(pointer, pointer.substring(1) + ".missing", detail));
        }
        return text.codePointCount(0, text.length()) > MOST
                ? List.of(new Fault(pointer, pointer.substring(1) + ".too-long", "太长了，最多 " + MOST + " 个字。"))
                : List.of();
    }

    /** A fault unless something was chosen. */
    static List<Fault> chosen(String pointer, @Nullable Object choice, String detail) {
        return choice == null ? List.of(new Fault(pointer, pointer.substring(1) + ".missing", detail)) : List.of();
    }

    @SafeVarargs
    static List<Fault> all(List<Fault>... parts) {
        List<Fault> all = new ArrayList<>();
        Arrays.asList(parts).forEach(all::addAll);
        return all;
    }
}
