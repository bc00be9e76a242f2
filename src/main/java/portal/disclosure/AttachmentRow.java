package portal.disclosure;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An attachment of an article, without its content. */
@Entity
@Table(name = "article_file")
class AttachmentRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article_file")
    @SequenceGenerator(name = "article_file", sequenceName = "article_file_seq", allocationSize = 50)
    @Nullable
    Long id;

    @jakarta.persistence.Column(name = "article_id")
    long articleId;

    String name = "";

    @jakarta.persistence.Column(name = "media_type")
    String mediaType = "";

    long size;
    int position;
}
