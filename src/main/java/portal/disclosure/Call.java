package portal.disclosure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article has to do with 人民建议征集: it asks for suggestions, or says what came of them, or neither.
 *
 * @param until the last day on which one may suggest something, as people read it; empty when it asks for nothing
 * @param lastDay the same as a day
 * @param open whether that day is not over
 * @param results what was published about what came of it, newest first
 * @param of the call whose result this is; {@code null} when it is none
 */
public record Call(
        String until,
        @Nullable LocalDate lastDay,
        boolean open,
        List<ArticleLine> results,
        @Nullable ArticleLine of) {
    /** Copies the list. */
    public Call {
        results = List.copyOf(results);
    }

    /** Whether it asks for suggestions. */
    public boolean asks() {
        return !until.isEmpty();
    }

    /** Whether it says what came of a call. */
    public boolean tells() {
        return of != null;
    }
}
