package portal.office;

import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An officer as the administrator keeps it.
 *
 * @param subject what the provider of log-ins calls the officer
 * @param disabledAt since when the officer gets in no more; null for those who do
 * @param version counts the changes
 */
public record OfficerEntry(
        Officer officer, String subject, @Nullable OffsetDateTime disabledAt, int version) {
    public boolean disabled() {
        return disabledAt != null;
    }

    /** What can be changed, by the name of its field. */
    Map<String, String> fields() {
        return Map.of(
                "subject",
                subject,
                "name",
                officer.name(),
                "agency",
                officer.agency(),
                "duties",
                officer.dutyLabel(),
                "cleared",
                officer.cleared() ? "yes" : "",
                "disabled",
                disabled() ? "yes" : "");
    }
}
