package portal.disclosure;

import java.util.Locale;

/** Whether what an article says still holds; a document that does not must say so itself. */
public enum Validity {
    IN_FORCE("有效", ""),
    AMENDED("已修改", "这份文件已经修改，以修改后的为准。"),
    REPEALED("废止", "这份文件已经废止，只供查阅。"),
    EXPIRED("失效", "这份文件已经失效，只供查阅。");

    private final String label;
    private final String warning;

    Validity(String label, String warning) {
        this.label = label;
        this.warning = warning;
    }

    public String label() {
        return label;
    }

    /** What a reader must know before the text; empty where it holds as it stands. */
    public String warning() {
        return warning;
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
