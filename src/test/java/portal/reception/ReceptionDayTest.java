package portal.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.inforequest.RequestNo;
import portal.law.Fault;
import portal.law.Refused;
import portal.petition.PetitionNo;

/** Until when a place can be booked and given back, and what a day must say. */
class ReceptionDayTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private static ReceptionDay day(int places, int taken, boolean off) {
        return new ReceptionDay(
                1,
                "411000-xfj",
                DAY,
                LocalTime.of(9, 0),
                LocalTime.of(11, 30),
                "接待大厅",
                "李示例",
                "副市长",
                "城乡建设",
                places,
                taken,
                DAY.minusDays(2),
                off ? Optional.of("临时有会") : Optional.empty(),
                0);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01,3,2,false,OPEN",
        "2026-11-29,3,2,false,OPEN",
        "2026-11-30,3,2,false,CLOSED",
        "2026-12-01,3,2,false,CLOSED",
        "2026-12-02,3,2,false,OVER",
        "2026-11-29,3,3,false,FULL",
        "2026-11-30,3,3,false,CLOSED",
        "2026-11-29,3,0,true,CALLED_OFF",
        "2026-12-02,3,0,true,CALLED_OFF"
    })
    void aPlaceIsToBeHadUntilTheLastDayToBook(
            LocalDate today, int places, int taken, boolean off, ReceptionDay.State state) {
        ReceptionDay day = day(places, taken, off);
        assertThat(day.state(today)).isEqualTo(state);
        if (state == ReceptionDay.State.OPEN) {
            day.bookable(today);
        } else {
            assertThatThrownBy(() -> day.bookable(today)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void aBookingCanBeGivenBackUntilTheDayBefore() {
        assertThat(day(3, 3, false).cancellable(DAY.minusDays(1))).isTrue();
        assertThat(day(3, 3, false).cancellable(DAY)).isFalse();
        assertThat(day(3, 3, true).cancellable(DAY.minusDays(1))).isFalse();
        assertThat(day(3, 3, false).when()).isEqualTo("12月1日 周二 9:00—11:30");
    }

    private static List<String> wrong(DayDraft draft, int taken) {
        try {
            DayRules.plan(draft, taken, DAY.minusDays(10));
            return List.of();
        } catch (Refused refused) {
            return refused.faults().stream().map(Fault::code).toList();
        }
    }

    @Test
    void aDayIsInTheFutureAndBookedBeforeIt() {
        assertThat(wrong(Plans.day(DAY, 3), 3)).isEmpty();
        assertThat(wrong(Plans.day(DAY, 3), 4)).containsExactly("places.taken");
        assertThat(wrong(Plans.day(DAY.minusDays(10), 3), 0)).containsExactly("day.past");
        assertThat(wrong(Plans.day(DAY.plusYears(1), 3), 0)).containsExactly("day.far");
        assertThat(wrong(Plans.day(DAY, 0), 0)).containsExactly("places.range");
        assertThat(wrong(Plans.day(DAY, 201), 0)).containsExactly("places.range");
        assertThat(wrong(new DayDraft("2026-12-01", "11:30", "9:00", "大厅", "李示例", "副市长", "综合", "3", "2026-12-01"), 0))
                .containsExactlyInAnyOrder("ends.order", "bookUntil.order");
        assertThat(wrong(new DayDraft("", "", "", "", "", "", "", "", ""), 0)).hasSize(9);
    }

    @Test
    void numbersOfBookingsAreNeverThoseOfPetitionsOrRequests() {
        Random random = new Random(5);
        Stream.generate(() -> BookingNo.random("411000", YearMonth.of(2026, 11), random))
                .limit(1000)
                .forEach(no -> {
                    assertThat(BookingNo.parse(no.display())).contains(no);
                    assertThat(BookingNo.parse(no.digits())).contains(no);
                    assertThat(PetitionNo.parse(no.digits())).isEmpty();
                    assertThat(RequestNo.parse(no.digits())).isEmpty();
                });
        assertThat(BookingNo.parse("JF-411000-2611-0001783-x")).isEmpty();
        assertThat(BookingNo.parse(null)).isEmpty();
    }

    @Test
    void ofANameTheFirstCharacterAloneIsShown() {
        assertThat(Attendance.masked("张三")).isEqualTo("张**");
        assertThat(Attendance.masked("𠮷野太郎")).isEqualTo("𠮷**");
    }
}
