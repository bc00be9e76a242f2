package portal.disclosure;

import java.util.List;

/**
 * What an import did.
 *
 * @param problems files that could not be taken: file, line, what is wrong
 * @param atDesk files that changed nothing, since their articles belong to the editor's desk
 */
public record Imported(int added, int updated, int unchanged, List<String> problems, List<String> atDesk) {
    /** Copies the lists. */
    public Imported {
        problems = List.copyOf(problems);
        atDesk = List.copyOf(atDesk);
    }
}
