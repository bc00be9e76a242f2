package portal.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** A text in the one form in which words are compared, and where each of its characters stood before. */
final class Folded {
    private static final int FIRST_NOT_ASCII = 0x80;

    private final StringBuilder text;
    private int[] origins;

    private Folded(int capacity) {
        text = new StringBuilder(capacity);
        origins = new int[capacity + 1];
    }

    /** Width, case and compatibility forms are made one (NFKC); characters that nobody sees are left out. */
    static Folded of(String source) {
        Folded folded = new Folded(source.length());
        int at = 0;
        while (at < source.length()) {
            int codePoint = source.codePointAt(at);
            folded.append(codePoint, at);
            at += Character.charCount(codePoint);
        }
        folded.origins = Arrays.copyOf(folded.origins, folded.text.length() + 1);
        folded.origins[folded.text.length()] = source.length();
        return folded;
    }

    String text() {
        return text.toString();
    }

    /** Index in the source of the character that begins at this index of the folded text. */
    int origin(int index) {
        return origins[index];
    }

    private void append(int codePoint, int origin) {
        if (isUnseen(codePoint)) {
            return;
        }
        int before = text.length();
        if (codePoint < FIRST_NOT_ASCII) {
            text.append((char) Character.toLowerCase(codePoint));
        } else if (Words.isUnifiedHan(codePoint)) {
            text.appendCodePoint(codePoint);
        } else {
            text.append(Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT));
        }
        if (text.length() >= origins.length) {
            origins = Arrays.copyOf(origins, Math.max(text.length() + 1, origins.length * 2));
        }
        Arrays.fill(origins, before, text.length(), origin);
    }

    private static boolean isUnseen(int codePoint) {
        int type = Character.getType(codePoint);
        boolean blank = Character.isWhitespace(codePoint);
        return !blank && (type == Character.FORMAT || type == Character.CONTROL || type == Character.SURROGATE);
    }
}
