package portal.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A running term of a petition; both days are null while the calendar of their year is not published. */
record ClockRow(
        String kind,
        LocalDate startedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate alertOn) {}
