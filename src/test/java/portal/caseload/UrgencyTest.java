package portal.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrgencyTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, GREEN",
        "2026-02-24, GREEN",
        "2026-02-25, AMBER_5",
        "2026-02-26, AMBER_5",
        "2026-02-27, AMBER_3",
        "2026-03-01, AMBER_3",
        "2026-03-02, AMBER_3",
        "2026-03-03, RED",
        "2027-03-03, RED"
    })
    void aTermIsAmberFromFiveDaysBeforeItsLastDayAndRedAfterIt(LocalDate today, Urgency urgency) {
        assertThat(Urgency.of(DUE, today)).isEqualTo(urgency);
    }

    @Test
    void aTermWhoseLastDayCannotBeToldYetPressesNobody() {
        assertThat(Urgency.of(null, DUE)).isEqualTo(Urgency.NONE);
    }

    @Test
    void whatIsListedAsNearlyOverdueIsWhatIsAmber() {
        LocalDate last = Urgency.lastAmber(DUE);
        assertThat(Urgency.of(last, DUE)).isEqualTo(Urgency.AMBER_5);
        assertThat(Urgency.of(last.plusDays(1), DUE)).isEqualTo(Urgency.GREEN);
    }
}
