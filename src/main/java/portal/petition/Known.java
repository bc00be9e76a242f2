package portal.petition;

/** What the office knows that a filing may refer to. */
public interface Known {
    /** Whether the code is a county (six digits) or town (nine digits) of the office's area. */
    boolean region(String code);

    /** Whether the path, its levels joined by {@code /}, stands in the content categories. */
    boolean category(String path);

    /** Whether the code is an agency of the office's list. */
    boolean agency(String code);
}
