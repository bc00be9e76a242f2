package portal.disclosure;

import java.time.OffsetDateTime;

/**
 * What an article said until it was corrected.
 *
 * @param correction what was corrected, and why (更正说明)
 */
public record ArticleVersion(
        int no, String title, String html, OffsetDateTime publishedAt, OffsetDateTime replacedAt, String correction) {}
