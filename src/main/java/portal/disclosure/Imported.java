package portal.disclosure;

import java.util.List;

/**
 * What an import did.
 *
 * @param problems files that could not be taken: file, line, what is wrong
 */
public record Imported(int added, int updated, int unchanged, List<String> problems) {
    /** Copies the list. */
    public Imported {
        problems = List.copyOf(problems);
    }
}
