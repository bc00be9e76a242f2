package portal.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What people type of a number is read with its mark or without, and never as another register's. */
class NumberSeriesTest {
    private static final NumberSeries REQUESTS = new NumberSeries("GK", 5);
    private static final NumberSeries BOOKINGS = new NumberSeries("JF", 7);
    private static final String DIGITS = REQUESTS.random("411000", YearMonth.of(2026, 11), new Random(1));

    @Test
    void aNumberIsReadWithItsMarkAndWithout() {
        assertThat(REQUESTS.read("GK" + DIGITS)).contains(DIGITS);
        assertThat(REQUESTS.read(DIGITS)).contains(DIGITS);
    }

    @Test
    void aNumberOfAnotherRegisterIsNotRead() {
        assertThat(BOOKINGS.read("GK" + DIGITS)).isEmpty();
        assertThat(BOOKINGS.read(DIGITS)).isEmpty();
        assertThat(REQUESTS.read("JF" + DIGITS)).isEmpty();
    }
}
