package portal.disclosure;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an article file says.
 *
 * @param docNo 文号, where the document has one
 * @param publishedAt when it was published; {@code null} means the moment it is first imported
 * @param samples which header lines are samples (their value ends with （示例）)
 * @param examined both examinations of 公开 17 as they are recorded; empty unless both are
 * @param personal why personal data that is found in it may stand; empty when nobody decided
 * @param oldAddress where it stood on the office's old site; empty where it did not
 * @param written its text as it stands in the file
 * @param withdrawn whether it must no longer be shown
 */
record ArticleFile(
        String title,
        Column column,
        String indexNo,
        @Nullable String docNo,
        String issuer,
        LocalDate producedOn,
        @Nullable OffsetDateTime publishedAt,
        String source,
        String summary,
        List<String> keywords,
        Validity validity,
        Set<HeaderKey> samples,
        boolean withdrawn,
        String examined,
        String personal,
        String oldAddress,
        String written,
        Markdown body) {

    ArticleFile {
        keywords = List.copyOf(keywords);
        samples = Set.copyOf(samples);
    }
}
