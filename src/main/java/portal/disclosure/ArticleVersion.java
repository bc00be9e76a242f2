package portal.disclosure;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What an article said until it was corrected.
 *
 * @param correction what was corrected, and why (更正说明)
 * @param attachments the files that belonged to it
 */
public record ArticleVersion(
        int no,
        String title,
        String html,
        OffsetDateTime publishedAt,
        OffsetDateTime replacedAt,
        String correction,
        List<Attachment> attachments) {
    /** Copies the list. */
    public ArticleVersion {
        attachments = List.copyOf(attachments);
    }
}
