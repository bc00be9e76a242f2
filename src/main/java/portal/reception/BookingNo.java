package portal.reception;

import java.time.YearMonth;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import portal.law.NumberSeries;
import portal.petition.Typed;

/**
 * The number of a booking in its register, written with JF before it.
 *
 * @param digits all eighteen
 */
public record BookingNo(String digits) {
    private static final NumberSeries SERIES = new NumberSeries("JF", 7);

    public BookingNo {
        SERIES.check(digits);
    }

    /** A new number; whether it is free is for the store to say. */
    static BookingNo random(String region, YearMonth month, RandomGenerator random) {
        return new BookingNo(SERIES.random(region, month, random));
    }

    /** Reads what somebody typed, with or without JF, in any width and with any separators. */
    public static Optional<BookingNo> parse(@Nullable String typed) {
        return SERIES.read(Typed.canonical(typed)).map(BookingNo::new);
    }

    /** In groups, as it is printed and read aloud: {@code JF-411000-2611-0001783-3}. */
    public String display() {
        return SERIES.display(digits);
    }

    /** The last four digits, enough to tell one's own bookings apart. */
    public String tail() {
        return NumberSeries.tail(digits);
    }

    long value() {
        return Long.parseLong(digits);
    }
}
