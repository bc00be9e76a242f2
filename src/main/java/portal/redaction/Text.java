package portal.redaction;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is searched: full width and ligatures as plain letters, one case, nothing that cannot be seen. */
final class Text {
    private Text() {}

    static String plain(String text) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Text::shown)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean shown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }
}
