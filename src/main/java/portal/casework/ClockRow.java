package portal.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A running term of a petition; both days are null while the calendar of their year is not published.
 *
 * @param length what it began with, in the unit of its term
 * @param extra the days of its extension
 * @param paused what does not count, in the unit of its term
 */
record ClockRow(
        String kind,
        LocalDate startedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate alertOn,
        int length,
        int extra,
        int paused) {}
