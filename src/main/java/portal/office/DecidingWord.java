package portal.office;

/**
 * A piece of a message that speaks for a category.
 *
 * @param weight what it adds to the score of the category
 */
public record DecidingWord(String word, double weight) {}
