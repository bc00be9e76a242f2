package portal.disclosure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.casework.OutcomeConsent;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Officer;

/** Puts a manuscript before the public, and takes it away; always within the transaction that records who did. */
@Singleton
class ReleaseArticle {
    /** Before the 索引号 of an article's fingerprint: the import of files leaves such articles alone. */
    static final String DESK = "desk:";

    private static final String KEEP_OLD = """
        insert into article_version (article_id, no, title, body_html, published_at, replaced_at, correction)
        select id, (select count(*) + 1 from article_version v where v.article_id = a.id), title, body_html, updated_at, $2, $3
        from article a where id = $1
        returning no
        """;
    /** Its files stay with it. */
    private static final String KEEP_FILES =
            "update article_file set version_no = $2 where article_id = $1 and version_no = 0";

    private static final String PUBLISH = """
        insert into article (id, index_no, column_code, title, doc_no, issuer, source, produced_on, published_at,
            updated_at, summary, keywords, validity, samples, body_html, body_text, withdrawn, fingerprint, version,
            search, theme, openness, call_until, result_of)
        values (case when $1 = 0 then nextval('article_seq') else $1::bigint end, $2, $3, $4, $5, $6, $7, $8, $9, $9,
            $10, $11, $12, '', $13, $14, false, $15, 0, $16::text::tsvector, $17, $18, $19, $20)
        on conflict (id) do update set column_code = excluded.column_code, title = excluded.title,
            doc_no = excluded.doc_no, issuer = excluded.issuer, source = excluded.source,
            produced_on = excluded.produced_on, updated_at = excluded.updated_at, summary = excluded.summary,
            keywords = excluded.keywords, validity = excluded.validity, body_html = excluded.body_html,
            body_text = excluded.body_text, withdrawn = false, fingerprint = excluded.fingerprint,
            version = article.version + 1, search = excluded.search, theme = excluded.theme,
            openness = excluded.openness, call_until = excluded.call_until, result_of = excluded.result_of
        returning id
        """;
    private static final String FILES = """
        insert into article_file (id, article_id, name, media_type, size, position, words)
        select nextval('article_file_seq'), $1, name, media_type, size, row_number() over (order by id) - 1, words
        from manuscript_file where manuscript_id = $2
        """;
    private static final String PARTS = """
        insert into article_part (id, file_id, seq, bytes)
        select nextval('article_part_seq'), f.id, p.seq, p.bytes
        from manuscript_file m join manuscript_part p on p.file_id = m.id
            join article_file f on f.article_id = $1 and f.version_no = 0 and f.name = m.name
        where m.manuscript_id = $2
        """;

    private final OutcomeConsent consent;
    private final OldAddresses oldAddresses;
    private final Vertx vertx;

    ReleaseArticle(OutcomeConsent consent, OldAddresses oldAddresses, Vertx vertx) {
        this.consent = consent;
        this.oldAddresses = oldAddresses;
        this.vertx = vertx;
    }

    /**
     * From here on everybody reads it.
     *
     * @throws Refused INVALID when its old address would lead in a circle, or the call whose result it is does not stand; NOT_ALLOWED_NOW
     *     when it is the outcome of a petition whose petitioner does not agree
     */
    Uni<Void> publish(SqlClient in, Manuscript manuscript, Officer by, OffsetDateTime now) {
        long id = manuscript.id();
        return agreed(in, id)
                .chain(() -> callStands(in, manuscript.text().resultOf()))
                .chain(() -> keepOld(in, manuscript, now))
                .chain(() -> vertx.executeBlocking(() -> values(manuscript, now), false))
                .chain(values -> in.preparedQuery(PUBLISH).execute(values))
                .map(rows -> rows.iterator().next().getLong("id"))
                .call(() -> Chosen.release(in, id, manuscript.text().resultOf()))
                .call(article -> in.preparedQuery(FILES).execute(Tuple.of(article, id)))
                .call(article -> in.preparedQuery(PARTS).execute(Tuple.of(article, id)))
                .call(article -> oldAddresses.lead(in, manuscript.text().oldAddress(), article, by.id()))
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

    /** The outcome of a petition is published while its petitioner agrees, and not a moment longer. */
    private Uni<Void> agreed(SqlClient in, long manuscript) {
        return Outcomes.source(in, manuscript, true)
                .chain(no -> no.map(one -> consent.given(in, one))
                        .orElseGet(() -> Uni.createFrom().item(true)))
                .invoke(given -> {
                    if (!given) {
                        throw new Refused(Reason.NOT_ALLOWED_NOW, "信访人没有同意公开，或者已经撤回同意，不能发布。");
                    }
                })
                .replaceWithVoid();
    }

    /** A result says of which call it is. */
    private static Uni<Void> callStands(SqlClient in, String call) {
        return call.isEmpty()
                ? Uni.createFrom().voidItem()
                : in.preparedQuery(
                                "select from article where index_no = $1 and call_until is not null and not withdrawn")
                        .execute(Tuple.of(call))
                        .invoke(rows -> {
                            if (rows.size() == 0) {
                                throw Refused.invalid(List.of(
                                        new Fault("/resultOf", "resultOf.unknown", "没有索引号为 " + call + " 的征集公告")));
                            }
                        })
                        .replaceWithVoid();
    }

    private static Uni<Void> keepOld(SqlClient in, Manuscript manuscript, OffsetDateTime now) {
        return manuscript.released()
                ? in.preparedQuery(KEEP_OLD)
                        .execute(Tuple.of(
                                manuscript.article(), now, manuscript.text().correction()))
                        .chain(kept -> in.preparedQuery(KEEP_FILES)
                                .execute(Tuple.of(
                                        manuscript.article(),
                                        kept.iterator().next().getInteger("no"))))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private static Tuple values(Manuscript manuscript, OffsetDateTime now) {
        ManuscriptText text = manuscript.text();
        Markdown body = Markdown.parse(text.body());
        @Nullable String docNo = text.docNo().isEmpty() ? null : text.docNo();
        String keywords = String.join(",", text.keywordList());
        String plain = body.text();
        List<String> files =
                manuscript.files().stream().map(Manuscript.File::words).toList();
        return Tuple.wrap(Arrays.<@Nullable Object>asList(
                manuscript.article(),
                manuscript.indexNo(),
                text.column(),
                text.title(),
                docNo,
                text.issuer(),
                text.source(),
                text.produced(),
                now,
                text.summary(),
                keywords,
                text.validity(),
                body.html(),
                plain,
                DESK + manuscript.id() + ":" + manuscript.version(),
                ArticleWords.of(manuscript.indexNo(), text.title(), docNo, keywords, text.summary(), plain, files),
                text.theme(),
                text.openness(),
                text.call(),
                text.resultOf()));
    }
}
