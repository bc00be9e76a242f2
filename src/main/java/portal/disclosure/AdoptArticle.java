package portal.disclosure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import portal.LegalTime;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Officer;

/** Takes an article that came from a file over to the desk: from then on it is corrected and withdrawn there alone. */
@Singleton
public class AdoptArticle {
    /** As many are listed; who looks for another one types some of its title. */
    private static final int MOST = 50;

    private static final Pattern SPECIAL = Pattern.compile("([\\\\%_])");

    private static final String LIST = """
        select id, index_no, title, column_code, produced_on from article a
        where not withdrawn and not exists (select from manuscript m where m.article_id = a.id)
            and (index_no = $1 or title ilike '%' || $2 || '%')
        order by produced_on desc, id desc limit 50""";

    private static final String ADOPT = """
        insert into manuscript (index_no, state, title, column_code, theme, doc_no, issuer, source, produced_on, openness,
            validity, summary, keywords, correction, body, writers, article_id, changed_at, old_address)
        select index_no, 'published', title, column_code, theme, coalesce(doc_no, ''), issuer, source, produced_on,
            openness, validity, summary, keywords, '', case body_source when '' then body_text else body_source end, '{}',
            id, $2, '' from article where id = $1 and not withdrawn
        on conflict (index_no) do nothing returning id""";
    private static final String FILES = """
        insert into manuscript_file (manuscript_id, name, media_type, size, words, readable)
        select $1, name, media_type, size, words, words <> '' from article_file
        where article_id = $2 and version_no = 0 order by position""";
    private static final String PARTS = """
        insert into manuscript_part (file_id, seq, bytes)
        select m.id, p.seq, p.bytes from manuscript_file m
            join article_file f on f.article_id = $2 and f.version_no = 0 and f.name = m.name
            join article_part p on p.file_id = f.id
        where m.manuscript_id = $1""";

    private final ManuscriptStore store;
    private final Columns columns;
    private final Pool pool;
    private final LegalTime time;

    AdoptArticle(ManuscriptStore store, Columns columns, Pool pool, LegalTime time) {
        this.store = store;
        this.columns = columns;
        this.pool = pool;
        this.time = time;
    }

    /** An article that came from a file. */
    public record Line(long id, String indexNo, String title, String column, String producedOn) {}

    /**
     * The newest that came from files and still belong to them.
     *
     * @param words a piece of the title, or the whole 索引号; empty for any
     */
    public Uni<List<Line>> imported(String words) {
        String escaped = SPECIAL.matcher(words.strip()).replaceAll("\\\\$1");
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(words.strip(), escaped))
                .map(rows -> ArticleQueries.list(
                        rows,
                        row -> new Line(
                                row.getLong("id"),
                                row.getString("index_no"),
                                row.getString("title"),
                                columns.byCode(row.getString("column_code"))
                                        .map(Column::name)
                                        .orElse(""),
                                row.getLocalDate("produced_on").toString())));
    }

    /** Whether there may be more than are listed. */
    public boolean isFull(List<Line> lines) {
        return lines.size() == MOST;
    }

    /**
     * Takes an article over, with its text and files; one that the desk has already stays as it is. Answers with its
     * number at the desk.
     *
     * @throws Refused NOT_FOUND when no such article is published
     */
    public Uni<Long> adopt(long article, Officer by) {
        OffsetDateTime now = time.now();
        return pool.withTransaction(in -> in.query("select pg_advisory_xact_lock(" + PublishArticles.IMPORT_LOCK + ")")
                .execute()
                .chain(() -> in.preparedQuery(ADOPT).execute(Tuple.of(article, now)))
                .chain(rows -> rows.size() == 0
                        ? atDesk(in, article)
                        : taken(in, rows.iterator().next().getLong("id"), article, by, now)));
    }

    private static Uni<Long> atDesk(SqlClient in, long article) {
        return in.preparedQuery("select id from manuscript where article_id = $1")
                .execute(Tuple.of(article))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw new Refused(Reason.NOT_FOUND, "没有这篇文章，或者已经撤回。");
                    }
                    return rows.iterator().next().getLong("id");
                });
    }

    private Uni<Long> taken(SqlClient in, long id, long article, Officer by, OffsetDateTime now) {
        return in.preparedQuery(FILES)
                .execute(Tuple.of(id, article))
                .chain(() -> in.preparedQuery(PARTS).execute(Tuple.of(id, article)))
                .chain(() -> in.preparedQuery("update article set fingerprint = $2 where id = $1")
                        .execute(Tuple.of(article, ReleaseArticle.DESK + id + ":0")))
                .chain(() -> store.record(in, id, EditorialAct.ADOPT, "", by, now))
                .replaceWith(id);
    }
}
