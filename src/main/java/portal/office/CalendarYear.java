package portal.office;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A year that the work calendar knows.
 *
 * @param uploadedAt when it was uploaded; null for one that the portal brings along
 * @param by name of the officer who uploaded it; null as above
 */
public record CalendarYear(
        int year,
        @Nullable OffsetDateTime uploadedAt,
        @Nullable String by) {}
