package portal.caseload;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How pressing a term is on a day: the colour in which a desk shows it. */
public enum Urgency {
    /** Its last day is over. */
    RED,
    /** Three days or fewer are left; on the last day none. */
    AMBER_3,
    /** Five or four are left. */
    AMBER_5,
    GREEN,
    /** Its last day cannot be told yet, or there is no term. */
    NONE;

    private static final int NEAR = 5;
    private static final int NEXT = 3;

    /** Of a term with this last day; both amber days are the office's own rule, not the law's (FACTS XF-18). */
    public static Urgency of(@Nullable LocalDate dueOn, LocalDate today) {
        if (dueOn == null) {
            return NONE;
        }
        long left = ChronoUnit.DAYS.between(today, dueOn);
        if (left < 0) {
            return RED;
        }
        if (left <= NEXT) {
            return AMBER_3;
        }
        return left <= NEAR ? AMBER_5 : GREEN;
    }

    /** The last day with three days left at most, seen from today. */
    static LocalDate nextAmber(LocalDate today) {
        return today.plusDays(NEXT);
    }

    /** The last day that is still amber, seen from today. */
    static LocalDate lastAmber(LocalDate today) {
        return today.plusDays(NEAR);
    }
}
