package portal.law;

import java.time.LocalDate;

/** Dates as Chinese readers write them. */
public final class ChineseDate {
    private static final String WEEKDAYS = "一二三四五六日";

    private ChineseDate() {}

    /** {@code 2026年11月22日 周日}: on pages and papers. */
    public static String full(LocalDate day) {
        return date(day) + " " + weekday(day);
    }

    /** {@code 2026年11月22日}. */
    public static String date(LocalDate day) {
        return day.getYear() + "年" + monthDay(day);
    }

    /** {@code 11月22日}: where the year is clear. */
    public static String monthDay(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** {@code 周日}. */
    public static String weekday(LocalDate day) {
        return "周" + WEEKDAYS.charAt(day.getDayOfWeek().getValue() - 1);
    }
}
