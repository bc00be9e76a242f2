package portal.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {
    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT5M", "3, PT30M", "4, PT2H", "5, PT6H", "6, P1D", "9, P1D"})
    void eachPauseIsLongerUntilItIsADay(int tries, Duration pause) {
        assertThat(BackOff.after(tries)).contains(pause);
    }

    @ParameterizedTest
    @CsvSource({"10", "11"})
    void afterTenTriesAMessageIsGivenUp(int tries) {
        assertThat(BackOff.after(tries)).isEmpty();
    }
}
