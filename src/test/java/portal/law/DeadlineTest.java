package portal.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import portal.testing.Calendars;

@Execution(ExecutionMode.CONCURRENT)
class DeadlineTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private final WorkCalendar calendar = Calendars.announced();
    private final Map<LocalDate, Boolean> published = published();

    /** The oracle's own reading of the list of days. */
    private static Map<LocalDate, Boolean> published() {
        Map<LocalDate, Boolean> worked = new HashMap<>();
        for (int year : new int[] {2024, 2025, 2026}) {
            Calendars.lines(year).stream().skip(1).forEach(line -> {
                String[] cells = line.split(",");
                worked.put(LocalDate.parse(cells[0]), cells[1].equals("1"));
            });
        }
        return worked;
    }

    private static List<Term> everyTerm() {
        return Arrays.stream(Terms.class.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .map(field -> {
                    try {
                        return (Term) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private Optional<LocalDate> walked(LocalDate from, int direction) {
        LocalDate at = from;
        while (published.containsKey(at) && !published.get(at)) {
            at = at.plusDays(direction);
        }
        return published.containsKey(at) ? Optional.of(at) : Optional.empty();
    }

    private Optional<LocalDate> counted(Term term, int extra, LocalDate start) {
        LocalDate at = start;
        if (term instanceof Term.WorkingDays) {
            int left = term.length() + extra;
            while (left > 0) {
                at = at.plusDays(1);
                if (!published.containsKey(at)) {
                    return Optional.empty();
                }
                left -= published.get(at) ? 1 : 0;
            }
            return Optional.of(at);
        }
        int days = term.length() + extra;
        if (term instanceof Term.Months) {
            int months = start.getYear() * 12 + start.getMonthValue() - 1 + term.length();
            LocalDate first = LocalDate.of(months / 12, months % 12 + 1, 1);
            at = first.withDayOfMonth(Math.min(start.getDayOfMonth(), first.lengthOfMonth()));
            days = extra;
        }
        for (int i = 0; i < days; i++) {
            at = at.plusDays(1);
        }
        return Optional.of(at);
    }

    @Test
    void everyTermFromEveryDayOfThreeYearsAgreesWithCountingByHand() {
        List<Term> terms = everyTerm();
        assertThat(terms).hasSizeGreaterThan(15);
        WorkCalendar rolling = calendar.rollingForAgencies(true);
        for (LocalDate start = FIRST; !start.isAfter(LAST); start = start.plusDays(1)) {
            for (Term term : terms) {
                for (int paused : new int[] {0, 3}) {
                    Optional<LocalDate> nominal = counted(term, paused, start);
                    Optional<LocalDate> rolled = nominal.flatMap(day -> walked(day, 1));
                    Optional<LocalDate> alert = nominal.flatMap(day -> walked(day, -1));
                    Deadline agency =
                            Deadline.of(term, start, Party.AGENCY, calendar).paused(paused);
                    Deadline citizen =
                            Deadline.of(term, start, Party.CITIZEN, calendar).paused(paused);
                    Deadline strict =
                            Deadline.of(term, start, Party.AGENCY, rolling).paused(paused);
                    String which = start + " " + term + " " + paused;
                    assertThat(agency.nominalLastDay()).as(which).isEqualTo(nominal);
                    assertThat(agency.rolledLastDay()).as(which).isEqualTo(rolled);
                    assertThat(agency.internalAlertDay()).as(which).isEqualTo(alert);
                    assertThat(agency.dueOn()).as(which).isEqualTo(nominal);
                    assertThat(citizen.dueOn()).as(which).isEqualTo(rolled);
                    assertThat(strict.dueOn()).as(which).isEqualTo(rolled);
                    assertThat(citizen.pending()).as(which).isEqualTo(rolled.isEmpty());
                    assertThat(agency.explanation()).as(which).startsWith(start.getMonthValue() + "月");
                }
            }
        }
    }

    @Test
    void anExtensionFollowsWithoutABreakWhereverTheDayBetweenFalls() {
        Deadline extended = Deadline.of(Terms.HANDLING, LocalDate.of(2026, 8, 5), Party.AGENCY, calendar)
                .plus(Terms.HANDLING_EXTENSION);
        assertThat(extended.length()).isEqualTo(90);
        assertThat(extended.nominalLastDay()).contains(LocalDate.of(2026, 11, 3));
        assertThat(extended.term()).isEqualTo(Terms.HANDLING);
        assertThat(extended.basis()).isEqualTo("《信访工作条例》第三十四条");
    }

    @Test
    void twentyWorkingDaysAndTwentyMoreAreForty() {
        Deadline extended = Deadline.of(Terms.INFORMATION_ANSWER, LocalDate.of(2026, 9, 21), Party.AGENCY, calendar)
                .plus(Terms.INFORMATION_EXTENSION);
        assertThat(extended.dueOn()).contains(LocalDate.of(2026, 11, 23));
        assertThat(extended.paused(1).paused(1).dueOn()).contains(LocalDate.of(2026, 11, 25));
    }

    @Test
    void daysAndWorkingDaysAreNotAddedUp() {
        Deadline days = Deadline.of(Terms.HANDLING, FIRST, Party.AGENCY, calendar);
        assertThatThrownBy(() -> days.plus(Terms.OBJECTION)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> days.paused(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDeadlineOfAnAgencyStaysKnownBeyondTheAnnouncedYears() {
        Deadline agency = Deadline.of(Terms.HANDLING, LocalDate.of(2026, 11, 20), Party.AGENCY, calendar);
        assertThat(agency.dueOn()).contains(LocalDate.of(2027, 1, 19));
        assertThat(agency.rolledLastDay()).isEmpty();
        assertThat(agency.internalAlertDay()).isEmpty();
        assertThat(agency.pending()).isFalse();
    }

    @Test
    void theLastDaysOfAnAnnouncedYearArePendingOnlyWhereTheNextYearMatters() {
        WorkCalendar only2025 = Calendars.of(2025);
        LocalDate saturday = LocalDate.of(2025, 12, 27);
        Deadline known = Deadline.of(days(1), saturday, Party.CITIZEN, only2025);
        assertThat(known.dueOn()).contains(LocalDate.of(2025, 12, 29));
        Deadline newYear = Deadline.of(days(1), LocalDate.of(2025, 12, 31), Party.CITIZEN, only2025);
        assertThat(newYear.nominalLastDay()).contains(LocalDate.of(2026, 1, 1));
        assertThat(newYear.pending()).isTrue();
        assertThat(newYear.passed(LocalDate.of(2030, 1, 1))).isFalse();
        Deadline newYearsDay = Deadline.of(days(1), LocalDate.of(2024, 12, 31), Party.AGENCY, only2025);
        assertThat(newYearsDay.rolledLastDay()).contains(LocalDate.of(2025, 1, 2));
        assertThat(newYearsDay.internalAlertDay()).isEmpty();
    }

    @Test
    void workingDaysThatBeginBeforeTheAnnouncedYearsArePending() {
        Deadline early = Deadline.of(Terms.OBJECTION, LocalDate.of(2023, 12, 29), Party.AGENCY, calendar);
        assertThat(early.nominalLastDay()).isEmpty();
        assertThat(early.explanation()).contains("2023年的放假安排还没有公布");
        Deadline onTheEve = Deadline.of(Terms.OBJECTION, LocalDate.of(2023, 12, 31), Party.AGENCY, calendar);
        assertThat(onTheEve.dueOn()).contains(LocalDate.of(2024, 1, 8));
    }

    @Test
    void aMonthEndsOnTheSameDayOrTheMonthsLast() {
        Deadline lawsuit = Deadline.of(Terms.LAWSUIT, LocalDate.of(2025, 8, 31), Party.CITIZEN, calendar);
        assertThat(lawsuit.nominalLastDay()).contains(LocalDate.of(2026, 2, 28));
        assertThat(lawsuit.paused(2).nominalLastDay()).contains(LocalDate.of(2026, 3, 2));
    }

    @Test
    void itIsPassedOnlyAfterItsLastDay() {
        Deadline sorting = Deadline.of(Terms.SORTING, LocalDate.of(2026, 11, 22), Party.AGENCY, calendar);
        assertThat(sorting.passed(LocalDate.of(2026, 12, 7))).isFalse();
        assertThat(sorting.passed(LocalDate.of(2026, 12, 8))).isTrue();
        assertThat(sorting.dayNumber(LocalDate.of(2026, 11, 22))).isZero();
        assertThat(sorting.dayNumber(LocalDate.of(2026, 11, 24))).isEqualTo(2);
    }

    @Test
    void itExplainsCalendarDays() {
        assertThat(told(Terms.HANDLING, "2026-11-20", Party.AGENCY))
                .isEqualTo("受理当天不算，从 11月21日起数 60 个自然日，周末和节假日也计算在内，到 2027年1月19日。");
        assertThat(told(Terms.HANDLING, "2026-08-05", Party.AGENCY))
                .isEqualTo("受理当天不算，从 8月6日起数 60 个自然日，周末和节假日也计算在内（其间有中秋节、国庆节），" + "到 2026年10月4日；这一天是国庆节假期，办理期限不往后顺延。");
        assertThat(told(Terms.FINAL_REVIEW, "2026-08-20", Party.AGENCY)).endsWith("；这一天是周六，办理期限不往后顺延。");
        assertThat(Deadline.of(Terms.SORTING, LocalDate.of(2026, 11, 22), Party.AGENCY, calendar)
                        .explanation())
                .isEqualTo("11月22日当天不算，从 11月23日起数 15 个自然日，周末和节假日也计算在内，到 2026年12月7日。");
    }

    @Test
    void itExplainsARightThatRolls() {
        assertThat(told(Terms.REVIEW_REQUEST, "2026-09-03", Party.CITIZEN))
                .endsWith("到 2026年10月3日；这一天是国庆节假期，顺延到 2026年10月8日。");
        assertThat(told(Terms.REVIEW_REQUEST, "2026-10-05", Party.CITIZEN)).endsWith("，到 2026年11月4日。");
        assertThat(told(Terms.REVIEW_REQUEST, "2026-12-03", Party.CITIZEN))
                .endsWith("到 2027年1月2日；如果这一天放假，顺延到放假后的第一个工作日，2027年的放假安排还没有公布，公布后才能确定这一天。");
    }

    @Test
    void itExplainsWorkingDays() {
        assertThat(told(Terms.OBJECTION, "2026-02-11", Party.AGENCY))
                .isEqualTo("受理当天不算，从 2月12日起数 5 个工作日，周末和节假日不算，算的是 2月12日至2月14日、2月24日、2月25日；"
                        + "其中 2月14日调休上班，算工作日；春节放假，不算；到 2026年2月25日。");
        assertThat(told(Terms.SIMPLE_FORWARDING, "2026-11-23", Party.AGENCY))
                .isEqualTo("受理当天不算，从 11月24日起数 1 个工作日，周末和节假日不算，算的是 11月24日；到 2026年11月24日。");
        assertThat(told(Terms.INFORMATION_ANSWER, "2026-12-10", Party.AGENCY))
                .isEqualTo("受理当天不算，从 12月11日起数 20 个工作日，周末和节假日不算，调休上班的日子算；" + "2027年的放假安排还没有公布，公布后才能确定这一天。");
    }

    @Test
    void itExplainsExtensionsPausesAndMonths() {
        assertThat(Deadline.of(Terms.HANDLING, LocalDate.of(2026, 7, 1), Party.AGENCY, calendar)
                        .plus(Terms.HANDLING_EXTENSION)
                        .paused(12)
                        .explanation("受理"))
                .startsWith("受理当天不算，从 7月2日起数 60 个自然日，接着再数延长的 30 个自然日，另有 12 天依法不计入，顺加在后面，");
        assertThat(Deadline.of(Terms.OBJECTION, LocalDate.of(2026, 7, 1), Party.AGENCY, calendar)
                        .paused(2)
                        .explanation("收到"))
                .startsWith("收到当天不算，从 7月2日起数 5 个工作日，另有 2 个工作日依法不计入，顺加在后面，");
        assertThat(told(Terms.LAWSUIT, "2026-01-31", Party.CITIZEN))
                .contains("从 2月1日起数 6 个月，")
                .contains("到 2026年7月31日");
    }

    @Test
    void everyAnnouncedHolidayIsNamedOnceInItsPlace() {
        assertThat(Stream.of("元旦", "春节", "清明节", "劳动节", "端午节"))
                .allSatisfy(holiday -> assertThat(
                                Deadline.of(days(200), LocalDate.of(2025, 12, 20), Party.AGENCY, calendar)
                                        .explanation())
                        .containsOnlyOnce(holiday));
    }

    private static Term days(int length) {
        return new Term.CalendarDays(length, Source.petitionRegulation(22));
    }

    private String told(Term term, String start, Party party) {
        return Deadline.of(term, LocalDate.parse(start), party, calendar).explanation("受理");
    }
}
