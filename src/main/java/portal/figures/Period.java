package portal.figures;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import portal.law.Fault;
import portal.law.Refused;

/** Days from one to another, both counted, over which petitions are counted. */
public record Period(LocalDate from, LocalDate to) {
    /** Nobody compares more; it keeps the counting short. */
    public static final int MOST_YEARS = 5;

    private static final int MONTHS = 12;

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }

    /** The month of this day and the eleven before it, up to the day. */
    public static Period untilToday(LocalDate today) {
        return new Period(today.withDayOfMonth(1).minusMonths(MONTHS - 1L), today);
    }

    /** The whole year. */
    public static Period year(int year) {
        return new Period(LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.DECEMBER, 31));
    }

    /**
     * As somebody asked for it; the twelve months until today when nothing was asked.
     *
     * @throws Refused {@code INVALID} when a day cannot be read, the last is before the first, or it is too long
     */
    public static Period asked(String from, String to, LocalDate today) {
        if (from.isEmpty() && to.isEmpty()) {
            return untilToday(today);
        }
        List<Fault> faults = new ArrayList<>();
        LocalDate first = day("from", from, today, faults);
        LocalDate last = day("to", to, today, faults);
        if (faults.isEmpty() && last.isBefore(first)) {
            faults.add(new Fault("/to", "order", "最后一天不能早于第一天。"));
        } else if (faults.isEmpty() && last.isAfter(first.plusYears(MOST_YEARS))) {
            faults.add(new Fault("/to", "too-long", "最多统计 " + MOST_YEARS + " 年。"));
        }
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        return new Period(first, last);
    }

    private static LocalDate day(String name, String text, LocalDate otherwise, List<Fault> faults) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1949 && day.getYear() <= 2999) {
                return day;
            }
        } catch (DateTimeParseException unreadable) {
            // said below
        }
        faults.add(new Fault("/" + name, "day", "请按“2026-11-22”的样子填写日期。"));
        return otherwise;
    }
}
