package portal.inforequest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import portal.law.Deadline;
import portal.law.Reason;
import portal.law.Refused;
import portal.law.Term.WorkingDays;
import portal.law.Terms;
import portal.law.WorkCalendar;

/** How the terms of requests are counted: by the announced calendar. */
public record RequestReckoning(WorkCalendar calendar) {
    /** The deadline of a clock that starts on a day. */
    Deadline from(RequestClock clock, LocalDate day) {
        return Deadline.of(
                clock.term().orElseThrow(() -> new IllegalStateException("The step must set the last day of " + clock)),
                day,
                clock.party(),
                calendar);
    }

    /**
     * The deadline of a clock whose last day was set.
     *
     * @throws Refused {@code NOT_ALLOWED_NOW} when that day is not after the one it runs from
     */
    Deadline until(RequestClock clock, LocalDate day, LocalDate last) {
        long days = ChronoUnit.DAYS.between(day, last);
        if (days < 1 || days > ChronoUnit.YEARS.getDuration().toDays()) {
            throw new Refused(Reason.NOT_ALLOWED_NOW, "期限要在今天以后、一年以内。");
        }
        return Deadline.of(clock.of((int) days), day, clock.party(), calendar);
    }

    /**
     * A deadline as it was kept.
     *
     * @param length the length it began with, in the unit of its clock
     * @param extra the working days of its extension
     * @param paused what of it does not count, in the unit of its clock
     */
    public Deadline again(RequestClock clock, LocalDate start, int length, int extra, int paused) {
        Deadline deadline = Deadline.of(clock.of(length), start, clock.party(), calendar);
        Deadline longer =
                extra == 0 ? deadline : deadline.plus(new WorkingDays(extra, Terms.INFORMATION_EXTENSION.source()));
        return longer.paused(paused);
    }

    /** The worked days after the first day, up to and with the last: what a consultation took. */
    int workedDays(LocalDate first, LocalDate last) {
        int worked = 0;
        for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            int year = day.getYear();
            if (calendar.on(day)
                    .orElseThrow(
                            () -> new Refused(Reason.NOT_ALLOWED_NOW, year + "年的放假安排还没有录入，征求意见用了几个工作日算不出来；请管理员先录入。"))
                    .working()) {
                worked++;
            }
        }
        return worked;
    }
}
