package portal.disclosure;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import portal.search.SearchIndex;
import portal.search.Weight;

/** An article in its table; the words for the search are written beside it, never read. */
@Entity
@Table(name = "article")
class ArticleRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article")
    @SequenceGenerator(name = "article", sequenceName = "article_seq", allocationSize = 50)
    @Nullable
    Long id;

    @jakarta.persistence.Column(name = "index_no")
    String indexNo = "";

    @jakarta.persistence.Column(name = "column_code")
    String columnCode = "";

    String title = "";

    @jakarta.persistence.Column(name = "doc_no")
    @Nullable
    String docNo;

    String issuer = "";
    String source = "";

    @jakarta.persistence.Column(name = "produced_on")
    @Nullable
    LocalDate producedOn;

    @jakarta.persistence.Column(name = "published_at")
    @Nullable
    OffsetDateTime publishedAt;

    @jakarta.persistence.Column(name = "updated_at")
    @Nullable
    OffsetDateTime updatedAt;

    String summary = "";
    String keywords = "";
    String validity = "";
    String samples = "";

    @jakarta.persistence.Column(name = "body_html", columnDefinition = "text")
    String bodyHtml = "";

    @jakarta.persistence.Column(name = "body_text", columnDefinition = "text")
    String bodyText = "";

    boolean withdrawn;

    /** Both examinations of 公开 17. */
    String examined = "";

    String fingerprint = "";

    @Version
    int version;

    /** Takes over what the file says; an article without a date of publication was published when first imported. */
    ArticleRow takeFrom(ArticleFile file, String examinedBy, String newFingerprint, OffsetDateTime now) {
        indexNo = file.indexNo();
        columnCode = file.column().code();
        title = file.title();
        docNo = file.docNo();
        issuer = file.issuer();
        source = file.source();
        producedOn = file.producedOn();
        publishedAt = file.publishedAt() != null ? file.publishedAt() : publishedAt != null ? publishedAt : now;
        updatedAt = now;
        summary = file.summary();
        keywords = String.join(",", file.keywords());
        validity = file.validity().word();
        samples = file.samples().stream().map(HeaderKey::field).sorted().collect(Collectors.joining(","));
        bodyHtml = file.body().html();
        bodyText = file.body().text();
        withdrawn = file.withdrawn();
        examined = examinedBy;
        fingerprint = newFingerprint;
        return this;
    }

    /** Its words, weighed by where they stand. */
    String words() {
        return new SearchIndex()
                .add(Weight.A, title)
                .add(Weight.A, docNo == null ? "" : docNo)
                .add(Weight.A, indexNo)
                .add(Weight.B, keywords)
                .add(Weight.C, summary)
                .add(Weight.D, bodyText)
                .toString();
    }
}
