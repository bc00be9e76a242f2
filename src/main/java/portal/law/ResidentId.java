package portal.law;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A resident's identity number (GB 11643-1999), read and judged. The district is not compared with today's list,
 * because numbers keep the code of the district they were issued in. Birth date and sex follow from the number; they
 * serve the check and the guardian rule, and are kept nowhere.
 *
 * @param finding what is wrong, or {@code OK}
 * @param number as normalised: eighteen characters when it is OK
 * @param birth present when the finding is {@code OK}
 * @param sex present when the finding is {@code OK}
 */
public record ResidentId(
        Finding finding,
        String number,
        @Nullable LocalDate birth,
        @Nullable Sex sex) {
    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 15;
    private static final int EARLIEST_YEAR = 1900;
    private static final Pattern WHITE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]");
    private static final Pattern FORM = Pattern.compile("[0-9]{17}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    /** The outcome, in the order in which it is looked for. */
    public enum Finding {
        LENGTH,
        /** The fifteen digits of the first generation, no longer valid. */
        LEN15_OBSOLETE,
        CHARSET,
        REGION,
        BIRTHDATE,
        CHECKDIGIT,
        OK
    }

    /** As the seventeenth digit says. */
    public enum Sex {
        MALE,
        FEMALE
    }

    /** Judges what somebody typed: full-width digits, spaces and a small x are accepted. */
    public static ResidentId of(@Nullable String typed, LocalDate today) {
        String number = normalised(typed);
        Finding format = format(number);
        if (format != Finding.OK) {
            return new ResidentId(format, number, null, null);
        }
        LocalDate birth = birth(number);
        if (birth == null || birth.getYear() < EARLIEST_YEAR || birth.isAfter(today)) {
            return new ResidentId(Finding.BIRTHDATE, number, null, null);
        }
        if (number.charAt(LENGTH - 1) != checkCharacter(number)) {
            return new ResidentId(Finding.CHECKDIGIT, number, null, null);
        }
        return new ResidentId(Finding.OK, number, birth, number.charAt(16) % 2 == 1 ? Sex.MALE : Sex.FEMALE);
    }

    /** Usual width, upper case, no white space: how a number is stored and compared. */
    static String normalised(@Nullable String typed) {
        return typed == null
                ? ""
                : WHITE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                        .replaceAll("")
                        .toUpperCase(Locale.ROOT);
    }

    private static Finding format(String number) {
        int length = number.codePointCount(0, number.length());
        if (length == OLD_LENGTH) {
            return Finding.LEN15_OBSOLETE;
        }
        if (length != LENGTH) {
            return Finding.LENGTH;
        }
        if (!FORM.matcher(number).matches()) {
            return Finding.CHARSET;
        }
        return Provinces.beginsId(number) ? Finding.OK : Finding.REGION;
    }

    private static @Nullable LocalDate birth(String number) {
        int year = Integer.parseInt(number.substring(6, 10));
        int month = Integer.parseInt(number.substring(10, 12));
        int day = Integer.parseInt(number.substring(12, 14));
        boolean exists = month >= 1
                && month <= 12
                && day >= 1
                && YearMonth.of(year, month).isValidDay(day);
        return exists ? LocalDate.of(year, month, day) : null;
    }

    private static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
    }

    public boolean ok() {
        return finding == Finding.OK;
    }

    /** Whether the holder has not reached an age; false for a number that is not OK. */
    public boolean younger(int years, LocalDate today) {
        return birth != null && birth.plusYears(years).isAfter(today);
    }

    /** Never the number itself, which belongs in no log. */
    @Override
    public String toString() {
        return "ResidentId[" + finding + "]";
    }
}
