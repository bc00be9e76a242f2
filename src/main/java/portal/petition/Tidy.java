package portal.petition;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts typed text into the one form in which it is checked and stored. A text in which nothing can be seen is no text;
 * bidi and zero-width characters between others stay, since some scripts need them.
 */
final class Tidy {
    /** Characters of no category of their own that nevertheless show nothing: Hangul fillers, the empty Braille cell. */
    private static final String BLANKS = "\u115F\u1160\u3164\uFFA0\u2800";

    private Tidy() {}

    /** Several lines: NFC, LF, without other control characters, trimmed; null when nothing can be seen. */
    static @Nullable String text(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        StringBuilder out = new StringBuilder(typed.length());
        Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(each -> each == '\n' || each == '\t' || Character.getType(each) != Character.CONTROL)
                .forEach(out::appendCodePoint);
        String trimmed = trim(out.toString());
        return trimmed.codePoints().anyMatch(Tidy::visible) ? trimmed : null;
    }

    /** One line: line ends and tabs become a space. */
    static @Nullable String line(@Nullable String typed) {
        String text = text(typed);
        return text == null ? null : text.replaceAll("[\n\t\u2028\u2029]+", " ");
    }

    /** A number of a paper: NFKC, upper case, no white space. */
    static @Nullable String number(@Nullable String typed) {
        return typed == null ? null : text(bare(typed).toUpperCase(Locale.ROOT));
    }

    /** An address of mail: NFKC, no white space. */
    static @Nullable String mail(@Nullable String typed) {
        return typed == null ? null : text(bare(typed));
    }

    private static String bare(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cf}]", "");
    }

    private static String trim(String text) {
        int[] points = text.codePoints().toArray();
        int from = 0;
        int to = points.length;
        while (from < to && white(points[from])) {
            from++;
        }
        while (to > from && white(points[to - 1])) {
            to--;
        }
        return IntStream.range(from, to)
                .collect(StringBuilder::new, (out, i) -> out.appendCodePoint(points[i]), StringBuilder::append)
                .toString();
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
