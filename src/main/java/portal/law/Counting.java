package portal.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** How the last day of a term was found, told in plain Chinese. */
final class Counting {
    private final Deadline deadline;
    private final String event;
    private final WorkCalendar calendar;
    private final LocalDate first;

    Counting(Deadline deadline, String event) {
        this.deadline = deadline;
        this.event = event;
        this.calendar = deadline.calendar();
        this.first = deadline.start().plusDays(1);
    }

    String text() {
        String counted = deadline.term() instanceof Term.WorkingDays ? workingDays() : calendarDays();
        return event + "当天不算，从 " + ChineseDate.monthDay(first) + "起数 " + amount() + "，" + counted + "。";
    }

    /** {@code 60 个自然日}, {@code 60 个自然日，再加上延长的 30 个自然日}, with what does not count. */
    private String amount() {
        StringBuilder out = new StringBuilder(units(deadline.term().length()));
        deadline.parts().stream()
                .skip(1)
                .forEach(part -> out.append("，接着再数延长的 ").append(units(part.length())));
        if (deadline.pausedUnits() > 0) {
            out.append("，另有 ")
                    .append(deadline.pausedUnits())
                    .append(deadline.term() instanceof Term.WorkingDays ? " 个工作日" : " 天")
                    .append("依法不计入，顺加在后面");
        }
        return out.toString();
    }

    private String units(int length) {
        return length
                + (deadline.term() instanceof Term.CalendarDays
                        ? " 个自然日"
                        : " " + deadline.term().unit());
    }

    private String calendarDays() {
        LocalDate last = deadline.nominalLastDay().orElseThrow();
        return holidaysCounted(last) + "，到 " + ChineseDate.date(last) + rolled(last);
    }

    /** Names the holidays that fell in, as far as they are announced. */
    private String holidaysCounted(LocalDate last) {
        List<String> fell = holidays(last);
        return fell.isEmpty() ? "周末和节假日也计算在内" : "周末和节假日也计算在内（其间有" + String.join("、", fell) + "）";
    }

    private String rolled(LocalDate last) {
        if (!calendar.rollsFor(deadline.party())) {
            boolean rest = calendar.on(last).map(day -> !day.working()).orElse(false);
            return rest ? "；这一天" + name(last) + "，办理期限不往后顺延" : "";
        }
        Optional<LocalDate> due = deadline.rolledLastDay();
        if (due.isEmpty()) {
            return "；如果这一天放假，顺延到放假后的第一个工作日，" + unannounced(last);
        }
        return due.get().equals(last) ? "" : "；这一天" + name(last) + "，顺延到 " + ChineseDate.date(due.get());
    }

    private String name(LocalDate day) {
        String holiday = calendar.on(day).map(WorkCalendar.Day::holiday).orElse("");
        return holiday.isEmpty() ? "是" + ChineseDate.weekday(day) : "是" + holiday + "假期";
    }

    private String workingDays() {
        Optional<LocalDate> last = deadline.nominalLastDay();
        if (last.isEmpty()) {
            LocalDate missing = first;
            while (calendar.on(missing).isPresent()) {
                missing = missing.plusDays(1);
            }
            return "周末和节假日不算，调休上班的日子算；" + unannounced(missing);
        }
        List<LocalDate> counted = first.datesUntil(last.get().plusDays(1))
                .filter(day -> on(day).working())
                .toList();
        StringBuilder out = new StringBuilder("周末和节假日不算，算的是 ").append(runs(counted));
        List<LocalDate> madeUp = counted.stream()
                .filter(day -> on(day).kind() == WorkCalendar.Kind.MAKE_UP)
                .toList();
        if (!madeUp.isEmpty()) {
            out.append("；其中 ").append(runs(madeUp)).append("调休上班，算工作日");
        }
        List<String> fell = holidays(last.get());
        if (!fell.isEmpty()) {
            out.append("；").append(String.join("、", fell)).append("放假，不算");
        }
        return out.append("；到 ").append(ChineseDate.date(last.get())).toString();
    }

    private static String unannounced(LocalDate day) {
        return day.getYear() + "年的放假安排还没有公布，公布后才能确定这一天";
    }

    /** The announced holidays with a day off between the first day and the last, each once, in order. */
    private List<String> holidays(LocalDate last) {
        List<String> names = new ArrayList<>();
        first.datesUntil(last.plusDays(1))
                .flatMap(day -> calendar.on(day).stream())
                .filter(day -> !day.working() && !day.holiday().isEmpty())
                .map(WorkCalendar.Day::holiday)
                .forEach(name -> {
                    if (names.isEmpty() || !names.get(names.size() - 1).equals(name)) {
                        names.add(name);
                    }
                });
        return names;
    }

    private WorkCalendar.Day on(LocalDate day) {
        return calendar.on(day).orElseThrow();
    }

    /** The days in order, three or more in a row as {@code 10月8日至10月12日}. */
    private static String runs(List<LocalDate> days) {
        TreeSet<LocalDate> rest = new TreeSet<>(days);
        List<String> out = new ArrayList<>();
        while (!rest.isEmpty()) {
            LocalDate from = rest.first();
            LocalDate to =
                    Stream.iterate(from, rest::contains, day -> day.plusDays(1)).reduce(from, (before, day) -> day);
            if (to.isAfter(from.plusDays(1))) {
                out.add(ChineseDate.monthDay(from) + "至" + ChineseDate.monthDay(to));
                rest.headSet(to, true).clear();
            } else {
                out.add(ChineseDate.monthDay(from));
                rest.remove(from);
            }
        }
        return String.join("、", out);
    }
}
