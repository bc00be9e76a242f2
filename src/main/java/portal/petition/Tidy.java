package portal.petition;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts typed text into the one form in which it is checked and stored. A text in which nothing can be seen is no text;
 * bidi and zero-width characters between others stay, since some scripts need them.
 */
public final class Tidy {
    /** Characters of no category of their own that nevertheless show nothing: Hangul fillers, the empty Braille cell. */
    private static final String BLANKS = "\u115F\u1160\u3164\uFFA0\u2800";

    private static final Pattern WHITE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]");
    private static final Pattern LINE_ENDS = Pattern.compile("[\n\t\u2028\u2029]+");

    private Tidy() {}

    /** Several lines: NFC, LF, without other control characters, trimmed; null when nothing can be seen. */
    public static @Nullable String text(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        String trimmed = trim(withoutControls(composed));
        return trimmed.codePoints().anyMatch(Tidy::visible) ? trimmed : null;
    }

    /** One line: line ends and tabs become a space. */
    public static @Nullable String line(@Nullable String typed) {
        String text = text(typed);
        return text == null ? null : LINE_ENDS.matcher(text).replaceAll(" ");
    }

    /** A number of a paper: NFKC, upper case, no white space. */
    public static @Nullable String number(@Nullable String typed) {
        return typed == null ? null : text(bare(typed).toUpperCase(Locale.ROOT));
    }

    /** An address of mail: NFKC, no white space. */
    public static @Nullable String mail(@Nullable String typed) {
        return typed == null ? null : text(bare(typed));
    }

    private static String bare(String typed) {
        return WHITE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** Most texts have none and stay as they are. */
    private static String withoutControls(String text) {
        if (text.chars().noneMatch(Tidy::unwanted)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.chars().filter(each -> !unwanted(each)).forEach(each -> out.append((char) each));
        return out.toString();
    }

    private static boolean unwanted(int each) {
        return each != '\n' && each != '\t' && Character.getType(each) == Character.CONTROL;
    }

    private static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && white(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (to > from && white(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    private static boolean white(int each) {
        return Character.isWhitespace(each) || Character.isSpaceChar(each);
    }

    private static boolean visible(int each) {
        return switch (Character.getType(each)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.SURROGATE -> false;
            default -> BLANKS.indexOf(each) < 0;
        };
    }
}
