package portal.reception;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portal.petition.Typed;

/**
 * The number of a booking: region, year and month, seven random digits and a check digit, written with JF before it. The
 * check begins with another value than those of petitions and requests, so that no number is ever both.
 *
 * @param digits all eighteen
 */
public record BookingNo(String digits) {
    private static final int LENGTH = 18;
    private static final int RANDOM_BOUND = 10_000_000;
    private static final int FIRST_PRODUCT = 7;
    private static final String MARK = "JF";
    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{17}");

    public BookingNo {
        if (!wellFormed(digits)) {
            throw new IllegalArgumentException("Not a booking's number");
        }
    }

    /** A new number; whether it is free is for the store to say. */
    static BookingNo random(String region, YearMonth month, RandomGenerator random) {
        String payload = String.format(
                Locale.ROOT,
                "%s%02d%02d%07d",
                region,
                month.getYear() % 100,
                month.getMonthValue(),
                random.nextInt(RANDOM_BOUND));
        return new BookingNo(payload + checkDigit(payload));
    }

    /** Reads what somebody typed, with or without JF, in any width and with any separators. */
    public static Optional<BookingNo> parse(@Nullable String typed) {
        String canonical = Typed.canonical(typed);
        String digits = canonical.startsWith(MARK) ? canonical.substring(MARK.length()) : canonical;
        return wellFormed(digits) ? Optional.of(new BookingNo(digits)) : Optional.empty();
    }

    private static boolean wellFormed(String digits) {
        return DIGITS.matcher(digits).matches()
                && digits.charAt(LENGTH - 1) == checkDigit(digits.substring(0, LENGTH - 1));
    }

    private static char checkDigit(String payload) {
        int product = FIRST_PRODUCT;
        for (int i = 0; i < payload.length(); i++) {
            int sum = (product + payload.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }

    /** In groups, as it is printed and read aloud: {@code JF-411000-2611-0001783-3}. */
    public String display() {
        return MARK + "-" + digits.substring(0, 6) + "-" + digits.substring(6, 10) + "-" + digits.substring(10, 17)
                + "-" + digits.substring(17);
    }

    /** The last four digits, enough to tell one's own bookings apart. */
    public String tail() {
        return digits.substring(LENGTH - 4);
    }

    long value() {
        return Long.parseLong(digits);
    }
}
