package portal.inforequest;

import java.time.YearMonth;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import portal.law.NumberSeries;
import portal.petition.Typed;

/**
 * The number of a request in its register, written with GK before it.
 *
 * @param digits all eighteen
 */
public record RequestNo(String digits) {
    private static final NumberSeries SERIES = new NumberSeries("GK", 5);

    public RequestNo {
        SERIES.check(digits);
    }

    /** A new number; whether it is free is for the store to say. */
    public static RequestNo random(String region, YearMonth month, RandomGenerator random) {
        return new RequestNo(SERIES.random(region, month, random));
    }

    /** Reads what somebody typed, with or without GK, in any width and with any separators. */
    public static Optional<RequestNo> parse(@Nullable String typed) {
        return SERIES.read(Typed.canonical(typed)).map(RequestNo::new);
    }

    /** In groups, as it is printed and read aloud: {@code GK-411000-2611-0001783-3}. */
    public String display() {
        return SERIES.display(digits);
    }

    /** The last four digits, enough to tell one's own requests apart. */
    public String tail() {
        return NumberSeries.tail(digits);
    }

    public long value() {
        return Long.parseLong(digits);
    }
}
