package portal.office;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import portal.law.Fault;
import portal.law.Refused;
import portal.law.WorkCalendar;

/** A year's file of the work calendar, {@code date,is_workday,type,holiday_name}, one line a day. */
final class CalendarFile {
    private static final String COLUMNS = "date,is_workday,type,holiday_name";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int MOST_FAULTS = 50;

    private final TreeMap<LocalDate, WorkCalendar.Day> days = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private int year;

    private CalendarFile() {}

    /** A whole year without a fault. */
    record Read(int year, List<WorkCalendar.Day> days) {}

    /** @throws Refused INVALID naming every fault, by its line */
    static Read read(String text) {
        CalendarFile file = new CalendarFile();
        List<String> lines = text.replace(BYTE_ORDER_MARK, "").lines().toList();
        if (lines.isEmpty() || !lines.get(0).strip().equals(COLUMNS)) {
            file.fault("第 1 行应当是列名：" + COLUMNS);
        }
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                file.line(i + 1, lines.get(i).strip());
            }
        }
        file.whole();
        if (!file.faults.isEmpty()) {
            throw Refused.invalid(file.faults);
        }
        return new Read(file.year, List.copyOf(file.days.values()));
    }

    private void line(int number, String line) {
        try {
            WorkCalendar.Day day = WorkCalendar.parse(List.of(line)).get(0);
            if (days.isEmpty()) {
                year = day.date().getYear();
            }
            if (day.date().getYear() != year) {
                fault("第 " + number + " 行：" + day.date() + " 不是 " + year + " 年的日子");
            } else if (days.put(day.date(), day) != null) {
                fault("第 " + number + " 行：" + day.date() + " 出现了两次");
            } else if (!fits(day)) {
                fault("第 " + number + " 行：" + day.date() + " 的类型与星期几不符，或者没有写节日名称");
            }
        } catch (RuntimeException unreadable) {
            fault("第 " + number + " 行读不懂：应当是日期、0 或 1、类型、节日名称，是否上班要与类型一致");
        }
    }

    /** What only happens on some days of the week; and what is no usual day has a name. */
    private static boolean fits(WorkCalendar.Day day) {
        DayOfWeek weekday = day.date().getDayOfWeek();
        boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
        return switch (day.kind()) {
            case WORKING -> !weekend;
            case WEEKEND -> weekend;
            case MAKE_UP, HOLIDAY_WEEKEND -> weekend && !day.holiday().isBlank();
            case DAY_IN_LIEU -> !weekend && !day.holiday().isBlank();
            case HOLIDAY -> !day.holiday().isBlank();
        };
    }

    private void whole() {
        if (days.isEmpty()) {
            fault("文件里没有一天读得懂");
            return;
        }
        List<LocalDate> missing = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year, 12, 31).plusDays(1))
                .filter(date -> !days.containsKey(date))
                .toList();
        if (!missing.isEmpty()) {
            fault(year + " 年有 " + Year.of(year).length() + " 天，缺 " + missing.size() + " 天，第一个是 " + missing.get(0));
        }
    }

    private void fault(String detail) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault("/file", "file.line", detail));
        }
    }
}
