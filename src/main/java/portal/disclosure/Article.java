package portal.disclosure;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A published article.
 *
 * @param line what the catalogue says about it
 * @param html its text as safe HTML
 * @param text its text without markup
 */
public record Article(
        ArticleLine line,
        String issuer,
        OffsetDateTime updatedAt,
        List<String> keywords,
        String html,
        String text,
        List<Attachment> attachments) {
    /** Copies the lists. */
    public Article {
        keywords = List.copyOf(keywords);
        attachments = List.copyOf(attachments);
    }
}
