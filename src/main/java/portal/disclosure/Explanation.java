package portal.disclosure;

import java.util.List;

/**
 * What an article of a regulation means, in plain words; it explains and decides nothing.
 *
 * @param number number of the article
 * @param heading what it comes to, in one line
 * @param paragraphs what it says, as one would tell it
 * @param cases situations in which it holds
 */
public record Explanation(int number, String heading, List<String> paragraphs, List<String> cases) {
    /** Copies the lists. */
    public Explanation {
        paragraphs = List.copyOf(paragraphs);
        cases = List.copyOf(cases);
    }

    /** Everything it says, for the search. */
    public String text() {
        return heading + "\n" + String.join("\n", paragraphs) + "\n" + String.join("\n", cases);
    }
}
