package portal.disclosure;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A published article.
 *
 * @param line what the catalogue says about it
 * @param html its text as safe HTML
 * @param text its text without markup
 * @param theme 主题分类; empty where none was given
 * @param versions what it said before it was corrected, newest first
 */
public record Article(
        ArticleLine line,
        String issuer,
        OffsetDateTime updatedAt,
        List<String> keywords,
        String html,
        String text,
        List<Attachment> attachments,
        String theme,
        Openness openness,
        List<ArticleVersion> versions) {
    /** Copies the lists. */
    public Article {
        keywords = List.copyOf(keywords);
        attachments = List.copyOf(attachments);
        versions = List.copyOf(versions);
    }
}
