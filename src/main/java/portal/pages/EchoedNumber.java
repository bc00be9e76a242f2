package portal.pages;

import org.jspecify.annotations.Nullable;

/**
 * A number as it was typed, shown again so that it need not be typed twice, with so much white space behind it that the
 * page has one length for every number.
 */
record EchoedNumber(String shown, String padding) {
    private static final int LONGEST = 40;

    /** The most bytes one shown character takes: an escaped quotation mark. */
    private static final int BYTES_EACH = 6;

    static EchoedNumber of(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        String shown = text.codePoints()
                .limit(LONGEST)
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        int bytes = shown.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        return new EchoedNumber(shown, " ".repeat(LONGEST * BYTES_EACH - bytes));
    }
}
