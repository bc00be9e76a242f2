package portal.staff;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.caseload.Urgency;

/** A running clock with its arithmetic, and the words for how pressing it is. */
public record Running(
        String name, String state, String left, @Nullable LocalDate dueOn, String counted, String basis) {

    /** The word by which a page marks it. */
    public static String state(Urgency urgency) {
        return switch (urgency) {
            case RED -> "late";
            case AMBER_3, AMBER_5 -> "soon";
            case GREEN -> "fine";
            case NONE -> "";
        };
    }

    public static String left(@Nullable LocalDate due, LocalDate today) {
        return Optional.ofNullable(due)
                .map(day -> ChronoUnit.DAYS.between(today, day))
                .map(days -> days < 0 ? "超期 " + -days + " 天" : days == 0 ? "今天到期" : "还剩 " + days + " 天")
                .orElse("待定");
    }
}
