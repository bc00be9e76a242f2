package portal.testing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;

/** Made-up numbers of papers that pass the checks; none belongs to anybody known. */
public final class Ids {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private Ids() {}

    /** A resident id of somebody born that day, with that sequence number (0 to 999). */
    public static String resident(LocalDate birth, int sequence) {
        return withCheck("411002" + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence));
    }

    /** A resident id of some adult. */
    public static String resident(RandomGenerator random) {
        return resident(LocalDate.of(1930, 1, 1).plusDays(random.nextInt(20_000)), random.nextInt(1_000));
    }

    /** Completes seventeen digits. */
    public static String withCheck(String seventeen) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }

    /** A credit code of a company in the city. */
    public static String credit(int number) {
        String body = "91411000MA" + "%07d".formatted(number);
        int sum = 0;
        for (int i = 0; i < CREDIT_WEIGHTS.length; i++) {
            sum += CREDIT_ALPHABET.indexOf(body.charAt(i)) * CREDIT_WEIGHTS[i];
        }
        return body + CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
