package portal.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import portal.law.Deadline;
import portal.petition.LegalClock;

/**
 * A running term as a citizen sees it.
 *
 * @param kind the clock's word, such as {@code sorting}
 * @param label what is due
 * @param dueOn the last day; null while the calendar of its year is not published
 * @param pending whether that is so
 * @param basis the article it rests on
 * @param countedDays how it was counted, in plain Chinese
 */
public record Due(
        String kind, String label, @Nullable LocalDate dueOn, boolean pending, String basis, String countedDays) {
    static Due of(LegalClock clock, Deadline deadline) {
        return new Due(
                clock.word(),
                clock.label(),
                deadline.dueOn().orElse(null),
                deadline.pending(),
                deadline.basis(),
                deadline.explanation(clock.event()));
    }
}
