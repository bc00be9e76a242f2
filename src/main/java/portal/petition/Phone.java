package portal.petition;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number of the mainland, mobile or landline with its area code.
 *
 * @param canonical eleven digits of a mobile, or area code, number and extension joined by hyphens: the form in which
 *     two numbers are compared
 */
public record Phone(String canonical) {
    /** Nobody types more than this around a telephone number. */
    private static final int MAX_TYPED = 60;

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Cf}().·]");
    private static final Pattern HYPHENS = Pattern.compile("[\\p{Pd}−]");
    private static final String COUNTRY = "(?:\\+?86|0086)-?";
    private static final Pattern MOBILE = Pattern.compile("(?:" + COUNTRY + ")?(1[3-9][0-9]{9})");
    /** Abroad one drops the 0 before the area code; at home one must not. */
    private static final Pattern LANDLINE = Pattern.compile("(?:" + COUNTRY + "0?|0)"
            + "(?:(10|2[0-9])-?([1-9][0-9]{7})|([3-9][0-9]{2})-?([1-9][0-9]{6,7}))"
            + "(?:(?:转|EXT|X|-)-?([0-9]{1,6}))?");

    /** Reads what somebody typed, in any width and with the usual separators; empty when it is no such number. */
    public static Optional<Phone> parse(@Nullable String typed) {
        if (typed == null || typed.length() > MAX_TYPED) {
            return Optional.empty();
        }
        String usual = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String bare = HYPHENS.matcher(SEPARATORS.matcher(usual).replaceAll("")).replaceAll("-");
        String digits = bare.replace("-", "");
        Matcher mobile = MOBILE.matcher(digits);
        if (mobile.matches()) {
            return Optional.of(new Phone(mobile.group(1)));
        }
        return landline(bare).or(() -> landline(digits));
    }

    private static Optional<Phone> landline(String typed) {
        Matcher match = LANDLINE.matcher(typed);
        if (!match.matches()) {
            return Optional.empty();
        }
        String number = match.group(1) != null
                ? "0" + match.group(1) + "-" + match.group(2)
                : "0" + match.group(3) + "-" + match.group(4);
        return Optional.of(new Phone(match.group(5) == null ? number : number + "-" + match.group(5)));
    }

    /** Whether messages can be sent to it. */
    public boolean mobile() {
        return !canonical.contains("-");
    }

    /** Never the number itself, which belongs in no log. */
    @Override
    public String toString() {
        return "Phone[…]";
    }
}
