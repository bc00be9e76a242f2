package portal.office;

/**
 * A sentence that officers put into papers.
 *
 * @param kind the kind of paper it belongs to, in the office's words
 * @param retired whether it is offered no more
 * @param version counts the changes
 */
public record Sentence(long id, String kind, String title, String text, boolean retired, int version) {}
