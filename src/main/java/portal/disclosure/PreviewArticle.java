package portal.disclosure;

import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import portal.LegalTime;

/** Makes of a manuscript what the public would read now. */
@Singleton
public class PreviewArticle {
    private final Columns columns;
    private final LegalTime time;

    PreviewArticle(Columns columns, LegalTime time) {
        this.columns = columns;
        this.time = time;
    }

    /**
     * The article as it would stand.
     *
     * @param files address under which its files lie for whoever looks at it
     */
    public Article of(Manuscript manuscript, String files) {
        ManuscriptText text = manuscript.text();
        Markdown body = Markdown.parse(text.body());
        OffsetDateTime now = time.now();
        ArticleLine line = new ArticleLine(
                manuscript.article(),
                manuscript.indexNo(),
                columns.byCode(text.column()).orElseThrow(),
                text.title(),
                text.docNo().isEmpty() ? null : text.docNo(),
                text.summary(),
                text.produced(),
                now,
                text.source(),
                Validity.ofWord(text.validity()),
                Set.of());
        List<ArticleVersion> corrected = text.correction().isEmpty()
                ? List.of()
                : List.of(new ArticleVersion(1, text.title(), "", now, now, text.correction(), List.of()));
        return new Article(
                line,
                text.issuer(),
                now,
                text.keywordList(),
                Markdown.placed(body.html(), files) + Chosen.html(manuscript.chosen()),
                body.text(),
                manuscript.files().stream().map(Manuscript.File::attachment).toList(),
                text.theme(),
                Openness.ofWord(text.openness()),
                corrected);
    }
}
