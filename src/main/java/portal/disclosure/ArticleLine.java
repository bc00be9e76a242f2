package portal.disclosure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

    /** Where an attachment of the article is downloaded. */
    public String path(Attachment file) {
        return path() + "/files/"
                + URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Whether the named value (such as {@code producedOn}) is a sample. */
    public boolean sample(String field) {
        return samples.contains(field);
    }
}
