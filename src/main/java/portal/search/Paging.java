package portal.search;

/** Which page of a list somebody asks for. */
public record Paging(int page, int size) {
    /** Most items on one page. */
    public static final int MAX_SIZE = 100;
    /** Items on a page where nobody asked for a number. */
    public static final int DEFAULT_SIZE = 20;
    /** Highest page number that is looked up. */
    public static final int MAX_PAGE = 1_000_000_000;

    /** Refuses what {@link #MAX_SIZE} and {@link #MAX_PAGE} exclude. */
    public Paging {
        if (page < 1 || page > MAX_PAGE || size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("page " + page + ", size " + size);
        }
    }

    /** The first page of the usual size. */
    public static Paging first() {
        return new Paging(1, DEFAULT_SIZE);
    }

    /** How many items stand on the pages before. */
    public long offset() {
        return (page - 1L) * size;
    }
}
