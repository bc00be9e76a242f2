package portal.disclosure;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A piece of an attachment's content. */
@Entity
@Table(name = "article_part")
class PartRow {
    /** Largest piece, in bytes. */
    static final int SIZE = 256 * 1024;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article_part")
    @SequenceGenerator(name = "article_part", sequenceName = "article_part_seq", allocationSize = 50)
    @Nullable
    Long id;

    @jakarta.persistence.Column(name = "file_id")
    long fileId;

    int seq;
    byte[] bytes = {};
}
