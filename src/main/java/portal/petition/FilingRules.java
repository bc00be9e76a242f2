package portal.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import portal.law.Fault;

/** What a petition must have before it can be registered: every fault at once, none thrown. */
public final class FilingRules {
    private FilingRules() {}

    /** Everything that is wrong, in the order of the fields; empty when it can be filed. */
    public static List<Fault> check(Filing filing, Known known, LocalDate today) {
        return List.of();
    }

    /** The same filing as it is stored: trimmed, NFC, line ends as LF, numbers in their usual width. */
    public static Filing normalised(Filing filing) {
        return filing;
    }

    /** What a person should look at although the filing stands. */
    public static Set<Flag> flags(Filing filing) {
        return Set.of();
    }
}
