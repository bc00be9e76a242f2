package portal.disclosure;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article as the catalogue shows it (公开 12).
 *
 * @param docNo 文号, where there is one
 * @param samples names of the values that are samples until the office confirms them
 */
public record ArticleLine(
        long id,
        String indexNo,
        Column column,
        String title,
        @Nullable String docNo,
        String summary,
        LocalDate producedOn,
        OffsetDateTime publishedAt,
        String source,
        Validity validity,
        Set<String> samples) {
    /** Copies the set. */
    public ArticleLine {
        samples = Set.copyOf(samples);
    }

    /** Where the article is read. */
    public String path() {
        return "/disclosure/articles/" + id;
    }
}
