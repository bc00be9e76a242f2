package portal.disclosure;

import java.util.Arrays;
import java.util.Locale;

/** In which way information came to be public (公开方式). */
public enum Openness {
    /** 公开 19 */
    ACTIVE("主动公开"),
    /** 公开 44: asked for by one, then opened to all. */
    AFTER_REQUEST("依申请公开转主动公开");

    private final String label;

    Openness(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The word in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static boolean has(String word) {
        return Arrays.stream(values()).anyMatch(one -> one.word().equals(word));
    }

    /** What people read for a word that was checked. */
    public static String labelOf(String word) {
        return ofWord(word).label();
    }

    static Openness ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
