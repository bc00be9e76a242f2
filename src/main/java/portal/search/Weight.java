package portal.search;

/** How much a word counts by the place where it stands; PostgreSQL names four of them. */
public enum Weight {
    /** Title, 文号, 索引号. */
    A,
    /** Keywords. */
    B,
    /** Summary. */
    C,
    /** The text. */
    D
}
