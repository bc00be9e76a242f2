package portal.petition;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a hurried person typed for a number or a code, read as it was meant. */
public final class Typed {
    /** Nobody types more than this around a number; longer input is not looked at. */
    private static final int MAX_TYPED = 200;

    private Typed() {}

    /** Upper case, usual width, no separators, O read as 0 and I or L as 1; empty when far too long or absent. */
    public static String canonical(@Nullable String typed) {
        if (typed == null || typed.length() > MAX_TYPED) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(each -> !separator(each))
                .map(Typed::meant)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean separator(int each) {
        return switch (Character.getType(each)) {
            case Character.DASH_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> each == '.' || each == '/' || each == '·' || each == '−';
        };
    }

    private static int meant(int each) {
        return switch (each) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> each;
        };
    }
}
