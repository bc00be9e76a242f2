package portal.disclosure;

import java.util.Locale;

/** Whether what an article says still holds; a document that does not must say so itself. */
public enum Validity {
    IN_FORCE("有效"),
    AMENDED("已修改"),
    REPEALED("废止"),
    EXPIRED("失效");

    private final String label;

    Validity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The word in the API and the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What people read for a word that was checked. */
    public static String labelOf(String word) {
        return ofWord(word).label();
    }

    static Validity ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
