package portal.disclosure;

import portal.search.Excerpt;
import portal.search.Page;

/**
 * What a search found.
 *
 * @param partly no article holds all the words, these hold some of them
 */
public record Found(Page<Hit> page, boolean partly) {
    /** An article that holds the words, and where. */
    public record Hit(ArticleLine line, Excerpt title, Excerpt excerpt) {}

    /** A page of the catalogue as if it had been searched for: nothing is marked, the summary stands for the excerpt. */
    public static Found plain(Page<ArticleLine> page) {
        return new Found(
                page.map(line -> new Hit(line, Excerpt.unmarked(line.title()), Excerpt.unmarked(line.summary()))),
                false);
    }
}
