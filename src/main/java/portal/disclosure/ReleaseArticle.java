package portal.disclosure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.Arrays;

/** Puts a manuscript before the public, and takes it away; always within the transaction that records who did. */
@Singleton
class ReleaseArticle {
    /** Before the 索引号 of an article's fingerprint: the import of files leaves such articles alone. */
    static final String DESK = "desk:";

    private static final String KEEP_OLD = """
        insert into article_version (article_id, no, title, body_html, published_at, replaced_at, correction)
        select id, (select count(*) + 1 from article_version v where v.article_id = a.id), title, body_html, updated_at, $2, $3
        from article a where id = $1
        """;
    private static final String PUBLISH = """
        insert into article (id, index_no, column_code, title, doc_no, issuer, source, produced_on, published_at,
            updated_at, summary, keywords, validity, samples, body_html, body_text, withdrawn, fingerprint, version,
            search, theme, openness)
        values (case when $1 = 0 then nextval('article_seq') else $1::bigint end, $2, $3, $4, $5, $6, $7, $8, $9, $9,
            $10, $11, $12, '', $13, $14, false, $15, 0, $16::text::tsvector, $17, $18)
        on conflict (id) do update set column_code = excluded.column_code, title = excluded.title,
            doc_no = excluded.doc_no, issuer = excluded.issuer, source = excluded.source,
            produced_on = excluded.produced_on, updated_at = excluded.updated_at, summary = excluded.summary,
            keywords = excluded.keywords, validity = excluded.validity, body_html = excluded.body_html,
            body_text = excluded.body_text, withdrawn = false, fingerprint = excluded.fingerprint,
            version = article.version + 1, search = excluded.search, theme = excluded.theme,
            openness = excluded.openness
        returning id
        """;
    private static final String FILES = """
        insert into article_file (id, article_id, name, media_type, size, position)
        select nextval('article_file_seq'), $1, name, media_type, size, row_number() over (order by id) - 1
        from manuscript_file where manuscript_id = $2
        """;
    private static final String PARTS = """
        insert into article_part (id, file_id, seq, bytes)
        select nextval('article_part_seq'), f.id, p.seq, p.bytes
        from manuscript_file m join manuscript_part p on p.file_id = m.id
            join article_file f on f.article_id = $1 and f.name = m.name
        where m.manuscript_id = $2
        """;

    Uni<Void> publish(SqlClient in, Manuscript manuscript, OffsetDateTime now) {
        long id = manuscript.id();
        return keepOld(in, manuscript, now)
                .chain(() -> in.preparedQuery(PUBLISH).execute(values(manuscript, now)))
                .map(rows -> rows.iterator().next().getLong("id"))
                .call(article -> in.preparedQuery("delete from article_file where article_id = $1")
                        .execute(Tuple.of(article)))
                .call(article -> in.preparedQuery(FILES).execute(Tuple.of(article, id)))
                .call(article -> in.preparedQuery(PARTS).execute(Tuple.of(article, id)))
                .chain(article -> in.preparedQuery("update manuscript set article_id = $2 where id = $1")
                        .execute(Tuple.of(id, article)))
                .replaceWithVoid();
    }

    Uni<Void> mark(SqlClient in, long article, String validity, OffsetDateTime now) {
        return in.preparedQuery("update article set validity = $2, version = version + 1 where id = $1")
                .execute(Tuple.of(article, validity))
                .replaceWithVoid();
    }

    /** From here on no page, list, search or feed has it; its address says that it was withdrawn. */
    Uni<Void> withdraw(SqlClient in, long article, OffsetDateTime now) {
        return in.preparedQuery(
                        "update article set withdrawn = true, updated_at = $2, version = version + 1 where id = $1")
                .execute(Tuple.of(article, now))
                .replaceWithVoid();
    }

    private static Uni<Void> keepOld(SqlClient in, Manuscript manuscript, OffsetDateTime now) {
        return manuscript.released()
                ? in.preparedQuery(KEEP_OLD)
                        .execute(Tuple.of(
                                manuscript.article(), now, manuscript.text().correction()))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private static Tuple values(Manuscript manuscript, OffsetDateTime now) {
        ManuscriptText text = manuscript.text();
        Markdown body = Markdown.parse(text.body());
        ArticleRow row = new ArticleRow();
        row.title = text.title();
        row.docNo = text.docNo().isEmpty() ? null : text.docNo();
        row.indexNo = manuscript.indexNo();
        row.keywords = String.join(",", text.keywordList());
        row.summary = text.summary();
        row.bodyText = body.text();
        return Tuple.wrap(Arrays.asList(
                manuscript.article(),
                row.indexNo,
                text.column(),
                row.title,
                row.docNo,
                text.issuer(),
                text.source(),
                text.produced(),
                now,
                row.summary,
                row.keywords,
                text.validity(),
                body.html(),
                row.bodyText,
                DESK + manuscript.id() + ":" + manuscript.version(),
                row.words(),
                text.theme(),
                text.openness()));
    }
}
