package portal.casework;

import java.util.List;
import portal.office.Suggested;

/**
 * The category into which a clerk puts a petition when passing it on, beside the one that was suggested.
 *
 * @param decided path of the category
 * @param suggested path of the likeliest suggestion at that moment; empty when there was none
 * @param confidence of that suggestion
 */
public record CategoryDecision(String decided, String suggested, double confidence) {
    /** With what was suggested to the clerk, the likeliest first. */
    public static CategoryDecision of(String decided, List<Suggested> suggestions) {
        return suggestions.isEmpty()
                ? new CategoryDecision(decided, "", 0)
                : new CategoryDecision(
                        decided,
                        suggestions.get(0).category(),
                        suggestions.get(0).confidence());
    }
}
