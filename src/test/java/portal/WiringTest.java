package portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import portal.law.Deadline;
import portal.law.Party;
import portal.law.Terms;

class WiringTest {
    private static final LocalDate BEFORE_THE_HOLIDAY = LocalDate.of(2026, 9, 22);

    private final Wiring wiring = new Wiring();

    @Test
    void theCalendarHasEveryAnnouncedYear() throws IOException {
        assertThat(wiring.calendar(false).years()).containsExactly(2024, 2025, 2026);
    }

    @Test
    void theOfficeDecidesWhetherItsOwnDaysRoll() throws IOException {
        Deadline strict = Deadline.of(Terms.SORTING, BEFORE_THE_HOLIDAY, Party.AGENCY, wiring.calendar(false));
        Deadline rolling = Deadline.of(Terms.SORTING, BEFORE_THE_HOLIDAY, Party.AGENCY, wiring.calendar(true));
        assertThat(strict.dueOn()).contains(LocalDate.of(2026, 10, 7));
        assertThat(rolling.dueOn()).contains(LocalDate.of(2026, 10, 8));
    }

    @Test
    void daysAreThoseOfShanghai() {
        assertThat(wiring.clock().getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }
}
