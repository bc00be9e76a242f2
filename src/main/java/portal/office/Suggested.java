package portal.office;

import java.util.List;

/**
 * A category for a new matter, for a clerk to take or to leave.
 *
 * @param category path of the finest level that the words settle
 * @param confidence between 0 and 1; 0 when only a word of the category tree speaks for it
 * @param words what speaks for the category of the first level, the heaviest first
 * @param naming the word of the category tree that settled the finer level; empty when none did
 * @param agencies who may be competent, the likeliest first
 */
public record Suggested(
        String category, double confidence, List<DecidingWord> words, String naming, List<SuggestedAgency> agencies) {
    public Suggested {
        words = List.copyOf(words);
        agencies = List.copyOf(agencies);
    }
}
