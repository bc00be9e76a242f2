package portal.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portal.law.Deadline;
import portal.law.Term;
import portal.petition.LegalClock;
import portal.petition.Petition;

/** Running terms and their rows. */
final class Clocks {
    private Clocks() {}

    /** Every running term of a petition. */
    static List<ClockRow> rows(Petition petition) {
        return petition.clocks().entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue()))
                .toList();
    }

    /** Those that a step began or made longer. */
    static List<ClockRow> written(Petition before, Petition after) {
        return after.clocks().entrySet().stream()
                .filter(each -> !each.getValue().equals(before.clocks().get(each.getKey())))
                .map(each -> row(each.getKey(), each.getValue()))
                .toList();
    }

    /** Those that a step ended; one that began anew on another day ended too. */
    static List<ClockRow> ended(Petition before, Petition after) {
        List<ClockRow> ended = new ArrayList<>();
        for (Map.Entry<LegalClock, Deadline> each : before.clocks().entrySet()) {
            Deadline now = after.clocks().get(each.getKey());
            if (now == null || !now.start().equals(each.getValue().start())) {
                ended.add(row(each.getKey(), each.getValue()));
            }
        }
        return ended;
    }

    static ClockRow row(LegalClock clock, Deadline deadline) {
        Term first = deadline.term();
        return new ClockRow(
                clock.word(),
                deadline.start(),
                orNull(deadline.dueOn()),
                orNull(deadline.internalAlertDay()),
                first.length(),
                deadline.length() - first.length(),
                deadline.pausedUnits());
    }

    private static @Nullable LocalDate orNull(java.util.Optional<LocalDate> day) {
        return day.orElse(null);
    }
}
