package portal.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A term that runs from a day, the first day not counted, with its extensions and the time that does not count.
 * What depends on a year that is not announced yet is pending (empty) and must be asked again once it is.
 *
 * @param parts the term and its extensions, all in one unit
 * @param start the day of the event; counting begins the day after
 * @param pausedUnits how much time in the term's own unit the law does not count (months: days)
 */
public record Deadline(List<Term> parts, LocalDate start, Party party, int pausedUnits, WorkCalendar calendar) {
    public Deadline {
        parts = List.copyOf(parts);
        Class<?> unit = parts.get(0).getClass();
        if (pausedUnits < 0 || parts.stream().anyMatch(part -> part.getClass() != unit)) {
            throw new IllegalArgumentException("One unit, and no negative pause: " + parts + ", " + pausedUnits);
        }
    }

    /** The deadline of a term that began with the event of the given day. */
    public static Deadline of(Term term, LocalDate start, Party party, WorkCalendar calendar) {
        return new Deadline(List.of(term), start, party, 0, calendar);
    }

    /** Extended: the extension follows without a break, wherever the day between falls. */
    public Deadline plus(Term extension) {
        List<Term> longer = new ArrayList<>(parts);
        longer.add(extension);
        return new Deadline(longer, start, party, pausedUnits, calendar);
    }

    /** With so many more units (days, or working days for a term in those) that do not count. */
    public Deadline paused(int units) {
        return new Deadline(parts, start, party, pausedUnits + units, calendar);
    }

    /** The term this began with. */
    public Term term() {
        return parts.get(0);
    }

    /** The length with extensions, without pauses, in the term's unit. */
    public int length() {
        return parts.stream().mapToInt(Term::length).sum();
    }

    /** The last day as counted, on whatever day it falls; empty only for working days that reach an unannounced year. */
    public Optional<LocalDate> nominalLastDay() {
        if (term() instanceof Term.WorkingDays) {
            return calendar.workingDayAfter(start, length() + pausedUnits);
        }
        LocalDate counted = term() instanceof Term.Months ? start.plusMonths(length()) : start.plusDays(length());
        return Optional.of(counted.plusDays(pausedUnits));
    }

    /** The last day, moved to the next worked day when it is a rest day. */
    public Optional<LocalDate> rolledLastDay() {
        return nominalLastDay().flatMap(calendar::workingDayFrom);
    }

    /** The day to keep: rolled for a citizen; for an agency as counted, unless the office decided otherwise. */
    public Optional<LocalDate> dueOn() {
        return calendar.rollsFor(party) ? rolledLastDay() : nominalLastDay();
    }

    /** The last worked day on or before the last day as counted: when an agency should be done. */
    public Optional<LocalDate> internalAlertDay() {
        return nominalLastDay().flatMap(calendar::workingDayUpTo);
    }

    /** Whether the day to keep cannot be told yet. */
    public boolean pending() {
        return dueOn().isEmpty();
    }

    /** Whether the day to keep is over; never while it is pending. */
    public boolean passed(LocalDate today) {
        return dueOn().map(today::isAfter).orElse(false);
    }

    /** Calendar days since the start: 0 on the day itself. */
    public long dayNumber(LocalDate today) {
        return ChronoUnit.DAYS.between(start, today);
    }

    /** The article the term rests on, as quoted: {@code 《信访工作条例》第二十二条}. */
    public String basis() {
        return term().source().basis();
    }

    /** How the day was counted, in plain Chinese. */
    public String explanation() {
        return new Counting(this, ChineseDate.monthDay(start)).text();
    }

    /** The same, naming the event the term runs from, such as 受理. */
    public String explanation(String event) {
        return new Counting(this, event).text();
    }
}
