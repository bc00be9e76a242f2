package portal.law;

import org.jspecify.annotations.Nullable;

/**
 * An organization's unified social credit code (GB 32100-2015), read and judged.
 *
 * @param finding what is wrong, or {@code OK}
 * @param code as normalised: eighteen characters unless the length is wrong
 */
public record CreditCode(Finding finding, String code) {
    private static final int LENGTH = 18;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int WEIGHT_BASE = 3;

    /** The outcome, in the order in which it is looked for. */
    public enum Finding {
        LENGTH,
        /** Among others the letters I, O, S, V and Z, which the standard leaves out. */
        CHARSET,
        REGION_NOT_DIGIT,
        /** A few codes that are in use fail here, so a person decides. */
        CHECKDIGIT,
        OK
    }

    /** Judges what somebody typed: full-width characters, spaces and small letters are accepted. */
    public static CreditCode of(@Nullable String typed) {
        String code = ResidentId.normalised(typed);
        return new CreditCode(finding(code), code);
    }

    private static Finding finding(String code) {
        if (code.codePointCount(0, code.length()) != LENGTH) {
            return Finding.LENGTH;
        }
        if (!code.chars().allMatch(each -> ALPHABET.indexOf(each) >= 0)) {
            return Finding.CHARSET;
        }
        if (!code.substring(2, 8).matches("[0-9]{6}")) {
            return Finding.REGION_NOT_DIGIT;
        }
        return code.charAt(LENGTH - 1) == checkCharacter(code) ? Finding.OK : Finding.CHECKDIGIT;
    }

    private static char checkCharacter(String code) {
        int weight = 1;
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * WEIGHT_BASE % ALPHABET.length();
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    public boolean ok() {
        return finding == Finding.OK;
    }

    /** Never the code itself: it names a petitioner. */
    @Override
    public String toString() {
        return "CreditCode[" + finding + "]";
    }
}
