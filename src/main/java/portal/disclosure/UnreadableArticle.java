package portal.disclosure;

/** An article file that cannot be published as it is: which file, which line, what is wrong. */
final class UnreadableArticle extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableArticle(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem, null, false, false);
    }
}
