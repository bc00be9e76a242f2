package portal.disclosure;

import java.util.List;
import portal.search.Excerpt;
import portal.search.Page;

/**
 * What a search found.
 *
 * @param exact how many hold all the words, and come first; the others hold some of them
 * @param more there are more than are counted and shown
 * @param instead what may have been meant, when nothing holds all the words
 */
public record Found(Page<Hit> page, long exact, boolean more, List<String> instead) {
    /** Copies the list. */
    public Found {
        instead = List.copyOf(instead);
    }

    /** An article that holds the words, and where. */
    public record Hit(ArticleLine line, Excerpt title, Excerpt excerpt) {}

    /** A page of the catalogue as if it had been searched for: nothing is marked, the summary stands for the excerpt. */
    public static Found plain(Page<ArticleLine> page) {
        return new Found(
                page.map(line -> new Hit(line, Excerpt.unmarked(line.title()), Excerpt.unmarked(line.summary()))),
                page.total(),
                false,
                List.of());
    }

    /** The same with what may have been meant. */
    Found with(List<String> suggestions) {
        return new Found(page, exact, more, suggestions);
    }

    /** How many hold only some of the words. */
    public long partly() {
        return page.total() - exact;
    }
}
