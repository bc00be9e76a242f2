package portal.law;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * How a register numbers what comes to it: region, year and month, seven random digits and a check digit, eighteen in
 * all, so that a number gives away neither how many there are nor its neighbour.
 *
 * @param mark the letters written before the digits; empty for none
 * @param firstProduct what the check digit begins with (10 in ISO 7064 MOD 11,10); another one for each register, so that
 *     no number stands in two
 */
public record NumberSeries(String mark, int firstProduct) {
    private static final int LENGTH = 18;
    private static final int TAIL = 4;
    private static final int RANDOM_BOUND = 10_000_000;
    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{17}");

    /** The digits of a new number; whether they are free is for the store to say. */
    public String random(String region, YearMonth month, RandomGenerator random) {
        String payload = String.format(
                Locale.ROOT,
                "%s%02d%02d%07d",
                region,
                month.getYear() % 100,
                month.getMonthValue(),
                random.nextInt(RANDOM_BOUND));
        return payload + checkDigit(payload);
    }

    /**
     * Goes on with a number of this register.
     *
     * @throws IllegalArgumentException when the digits are none
     */
    public void check(String digits) {
        if (!has(digits)) {
            throw new IllegalArgumentException("Not a number of this register");
        }
    }

    /** The digits of what was typed, upper case and without separators, with the mark or without. */
    public Optional<String> read(String typed) {
        return Optional.of(typed.startsWith(mark) ? typed.substring(mark.length()) : typed)
                .filter(this::has);
    }

    /** In groups, as it is printed and read aloud: {@code GK-411000-2611-0001783-3}. */
    public String display(String digits) {
        return (mark.isEmpty() ? "" : mark + "-") + digits.substring(0, 6) + "-" + digits.substring(6, 10) + "-"
                + digits.substring(10, LENGTH - 1) + "-" + digits.substring(LENGTH - 1);
    }

    /** The last four digits, enough to tell one's own apart. */
    public static String tail(String digits) {
        return digits.substring(LENGTH - TAIL);
    }

    private boolean has(String digits) {
        return DIGITS.matcher(digits).matches()
                && digits.charAt(LENGTH - 1) == checkDigit(digits.substring(0, LENGTH - 1));
    }

    private char checkDigit(String payload) {
        int product = firstProduct;
        for (int i = 0; i < payload.length(); i++) {
            int sum = (product + payload.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }
}
