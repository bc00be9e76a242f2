package portal.petition;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import portal.law.Deadline;
import portal.law.Reason;
import portal.law.Refused;
import portal.law.Term;
import portal.law.Terms;
import portal.law.WorkCalendar;

/**
 * How terms are counted here: the announced calendar, and the lengths that the office has set where the law leaves them
 * to it.
 */
public record Reckoning(WorkCalendar calendar, Map<LegalClock, Term> set) {
    public Reckoning {
        set = Map.copyOf(set);
    }

    /** With the lengths as they stand in the rules. */
    public static Reckoning by(WorkCalendar calendar) {
        return new Reckoning(calendar, Map.of());
    }

    /** With another length of one clock. */
    public Reckoning with(LegalClock clock, Term term) {
        Map<LegalClock, Term> more = new EnumMap<>(LegalClock.class);
        more.putAll(set);
        more.put(clock, term);
        return new Reckoning(calendar, more);
    }

    /** The deadline of a clock that starts on a day. */
    public Deadline from(LegalClock clock, LocalDate day) {
        Term term = set.getOrDefault(
                clock,
                clock.term()
                        .orElseThrow(() -> new IllegalStateException("The step must set the last day of " + clock)));
        return Deadline.of(term, day, clock.party(), calendar);
    }

    /**
     * A deadline as it was kept.
     *
     * @param length the length it began with, in the unit of its term
     * @param extra the days of its extension
     * @param paused what of it does not count, in the unit of its term
     */
    public Deadline again(LegalClock clock, LocalDate start, int length, int extra, int paused) {
        Deadline deadline = Deadline.of(clock.of(length), start, clock.party(), calendar);
        Deadline longer =
                extra == 0 ? deadline : deadline.plus(new Term.CalendarDays(extra, Terms.HANDLING_EXTENSION.source()));
        return longer.paused(paused);
    }

    /**
     * The deadline of a clock whose last day was set.
     *
     * @throws Refused {@code NOT_ALLOWED_NOW} when that day is not after the one it runs from
     */
    public Deadline until(LegalClock clock, LocalDate day, LocalDate last) {
        long days = ChronoUnit.DAYS.between(day, last);
        if (days < 1) {
            throw new Refused(Reason.NOT_ALLOWED_NOW, "期限要在今天以后。");
        }
        return Deadline.of(clock.of((int) days), day, clock.party(), calendar);
    }
}
