package portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portal.law.Deadline;
import portal.law.Party;
import portal.law.Terms;
import portal.law.WorkCalendar;

class WiringTest {
    private static final LocalDate BEFORE_THE_HOLIDAY = LocalDate.of(2026, 9, 22);

    private final Wiring wiring = new Wiring();

    @Test
    void theCalendarHasEveryAnnouncedYear() {
        assertThat(calendar(false).years()).containsExactly(2024, 2025, 2026);
    }

    @Test
    void aYearThatIsAddedIsKnownWithoutARestart() {
        AnnouncedYears years = new AnnouncedYears();
        WorkCalendar calendar = wiring.calendar(years, false);
        assertThat(calendar.on(LocalDate.of(2027, 3, 1))).isEmpty();
        years.add(Map.of(2027, plain(2027)));
        assertThat(calendar.years()).containsExactly(2024, 2025, 2026, 2027);
        assertThat(calendar.on(LocalDate.of(2027, 3, 1))).isPresent();
    }

    @Test
    void anAddedYearComesBeforeTheOneThatThePortalBrings() {
        AnnouncedYears years = new AnnouncedYears();
        WorkCalendar calendar = wiring.calendar(years, false);
        LocalDate newYear = LocalDate.of(2026, 1, 1);
        assertThat(calendar.workingDayFrom(newYear)).contains(LocalDate.of(2026, 1, 4));
        years.add(Map.of(2026, plain(2026)));
        assertThat(calendar.workingDayFrom(newYear)).contains(newYear);
    }

    @Test
    void theOfficeDecidesWhetherItsOwnDaysRoll() {
        Deadline strict = Deadline.of(Terms.SORTING, BEFORE_THE_HOLIDAY, Party.AGENCY, calendar(false));
        Deadline rolling = Deadline.of(Terms.SORTING, BEFORE_THE_HOLIDAY, Party.AGENCY, calendar(true));
        assertThat(strict.dueOn()).contains(LocalDate.of(2026, 10, 7));
        assertThat(rolling.dueOn()).contains(LocalDate.of(2026, 10, 8));
    }

    private WorkCalendar calendar(boolean rolls) {
        return wiring.calendar(new AnnouncedYears(), rolls);
    }

    /** A year without a holiday. */
    private static List<WorkCalendar.Day> plain(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .map(date -> new WorkCalendar.Day(
                        date,
                        date.getDayOfWeek().getValue() > 5 ? WorkCalendar.Kind.WEEKEND : WorkCalendar.Kind.WORKING,
                        ""))
                .toList();
    }

    @Test
    void daysAreThoseOfShanghai() {
        assertThat(wiring.clock().getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }
}
