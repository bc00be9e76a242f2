package portal.petition;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of a petition: region, year and month, seven random digits and a check digit (ISO 7064 MOD 11,10),
 * so that it gives away neither how many there are nor its neighbour.
 *
 * @param digits all eighteen
 */
public record PetitionNo(String digits) {
    private static final int LENGTH = 18;
    private static final int RANDOM_BOUND = 10_000_000;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{18}");

    public PetitionNo {
        if (!wellFormed(digits)) {
            throw new IllegalArgumentException("Not a petition number");
        }
    }

    /** A new number; whether it is free is for the store to say. */
    public static PetitionNo random(String region, YearMonth month, RandomGenerator random) {
        String payload = String.format(
                Locale.ROOT,
                "%s%02d%02d%07d",
                region,
                month.getYear() % 100,
                month.getMonthValue(),
                random.nextInt(RANDOM_BOUND));
        return new PetitionNo(payload + checkDigit(payload));
    }

    /** Reads what somebody typed, in any width and with any separators; empty when it cannot be a number. */
    public static Optional<PetitionNo> parse(@Nullable String typed) {
        String digits = Typed.canonical(typed);
        return wellFormed(digits) ? Optional.of(new PetitionNo(digits)) : Optional.empty();
    }

    private static boolean wellFormed(String digits) {
        return DIGITS.matcher(digits).matches()
                && digits.charAt(LENGTH - 1) == checkDigit(digits.substring(0, LENGTH - 1));
    }

    private static char checkDigit(String payload) {
        int product = 10;
        for (int i = 0; i < payload.length(); i++) {
            int sum = (product + payload.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }

    /** In groups, as it is printed and read aloud: {@code 411000-2611-0001783-3}. */
    public String display() {
        return digits.substring(0, 6) + "-" + digits.substring(6, 10) + "-" + digits.substring(10, 17) + "-"
                + digits.substring(17);
    }

    /** The last four digits, enough to tell one's own petitions apart. */
    public String tail() {
        return digits.substring(LENGTH - 4);
    }
}
