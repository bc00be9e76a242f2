package portal.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.testing.Calendars;

class WorkCalendarTest {
    private final WorkCalendar calendar = Calendars.announced();

    @ParameterizedTest
    @CsvSource({"2024,251", "2025,248", "2026,248"})
    void aYearHasAsManyWorkingDaysAsTheNoticeLeaves(int year, int expected) {
        LocalDate first = LocalDate.of(year, 1, 1);
        long worked = first.datesUntil(first.plusYears(1))
                .filter(day -> calendar.on(day).orElseThrow().working())
                .count();
        assertThat(worked).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-09,WORKING", "2024-02-18,MAKE_UP", "2026-01-02,DAY_IN_LIEU", "2026-10-10,MAKE_UP",
        "2026-10-01,HOLIDAY", "2026-11-22,WEEKEND", "2026-10-04,HOLIDAY_WEEKEND", "2026-11-23,WORKING"
    })
    void aDayIsWhatTheNoticeMakesIt(LocalDate day, WorkCalendar.Kind kind) {
        assertThat(calendar.on(day).orElseThrow().kind()).isEqualTo(kind);
    }

    @Test
    void aYearThatIsNotAnnouncedIsNotGuessed() {
        assertThat(calendar.years()).containsExactly(2024, 2025, 2026);
        assertThat(calendar.on(LocalDate.of(2027, 1, 4))).isEmpty();
        assertThat(calendar.workingDayFrom(LocalDate.of(2027, 1, 4))).isEmpty();
        assertThat(calendar.workingDayUpTo(LocalDate.of(2027, 1, 4))).isEmpty();
        assertThat(calendar.workingDayAfter(LocalDate.of(2026, 12, 31), 1)).isEmpty();
    }

    @Test
    void aYearWithAGapIsRefused() {
        List<String> lines = new ArrayList<>(Calendars.lines(2026));
        lines.remove(200);
        assertThatThrownBy(() -> WorkCalendar.of(WorkCalendar.parse(lines)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The calendar of 2026 has 364 days");
    }

    @Test
    void aDayThatStandsTwiceIsRefused() {
        List<String> lines = new ArrayList<>(Calendars.lines(2026));
        lines.add(lines.get(1));
        assertThatThrownBy(() -> WorkCalendar.of(WorkCalendar.parse(lines)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Twice in the calendar: 2026-01-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01,1,法定节假日,元旦",
                "2026-01-05,0,工作日,",
                "2026-01-05,1,上班,",
                "2026-01-05,1,工作日",
                "2026-02-30,1,工作日,"
            })
    void aLineThatContradictsItselfIsRefused(String line) {
        assertThatThrownBy(() -> WorkCalendar.parse(List.of(line))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void namesOfColumnsAndEmptyLinesAreSkipped() {
        assertThat(WorkCalendar.parse(List.of("date,is_workday,type,holiday_name", "", "2026-01-05,1,工作日,")))
                .containsExactly(new WorkCalendar.Day(LocalDate.of(2026, 1, 5), WorkCalendar.Kind.WORKING, ""));
    }

    @Test
    void aCalendarThatFollowsAnotherKnowsAYearAsSoonAsTheOtherDoes() {
        AtomicReference<WorkCalendar> current = new AtomicReference<>(Calendars.of(2025));
        WorkCalendar following = WorkCalendar.following(current::get);
        LocalDate firstOfMay = LocalDate.of(2026, 5, 1);
        assertThat(following.on(firstOfMay)).isEmpty();
        current.set(calendar);
        assertThat(following.on(firstOfMay)).isPresent();
        assertThat(following.years()).containsExactly(2024, 2025, 2026);
    }

    @Test
    void theOfficesDecisionMovesTheLastDaysOfAgenciesAndACitizensMovesAlways() {
        WorkCalendar following = WorkCalendar.following(() -> calendar);
        assertThat(following.rollsFor(Party.AGENCY)).isFalse();
        assertThat(following.rollsFor(Party.CITIZEN)).isTrue();
        assertThat(following.rollingForAgencies(true).rollsFor(Party.AGENCY)).isTrue();
        assertThat(following.rollingForAgencies(true).rollsFor(Party.CITIZEN)).isTrue();
    }
}
