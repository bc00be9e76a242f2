package portal.disclosure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import portal.search.Paging;

/** Reads published articles with prepared statements of the plain client; withdrawn ones are not there. */
@ApplicationScoped
class ArticleQueries {
    static final String LINE =
            "id, index_no, column_code, title, doc_no, summary, produced_on, published_at, source, validity, samples";
    private static final String NEWEST_FIRST = " order by produced_on desc, id desc";

    private final Pool pool;
    private final Columns columns;
    private final ZoneId zone;

    ArticleQueries(Pool pool, Columns columns, Clock clock) {
        this.pool = pool;
        this.columns = columns;
        this.zone = clock.getZone();
    }

    Uni<List<ArticleLine>> newest(int count) {
        return pool.preparedQuery("select " + LINE
                        + " from article where not withdrawn order by published_at desc, id desc limit $1")
                .execute(Tuple.of(count))
                .map(rows -> list(rows, this::line));
    }

    /** How many articles each column has, by its code; columns without any are not in it. */
    Uni<Map<String, Long>> counts() {
        return pool.preparedQuery(
                        "select column_code, count(*) as articles from article where not withdrawn group by column_code")
                .execute()
                .map(rows -> {
                    Map<String, Long> counts = new LinkedHashMap<>();
                    rows.forEach(row -> counts.put(row.getString("column_code"), row.getLong("articles")));
                    return counts;
                });
    }

    Uni<Long> count(ArticleFilter filter) {
        Conditions conditions = new Conditions().filtered(filter);
        return pool.preparedQuery("select count(*) from article where not withdrawn" + conditions)
                .execute(conditions.values())
                .map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<List<ArticleLine>> page(ArticleFilter filter, Paging paging) {
        Conditions conditions = new Conditions().filtered(filter);
        return pool.preparedQuery("select " + LINE + " from article where not withdrawn" + conditions + NEWEST_FIRST
                        + conditions.limit(paging))
                .execute(conditions.values())
                .map(rows -> list(rows, this::line));
    }

    Uni<@Nullable Row> byId(long id) {
        return pool.preparedQuery(
                        "select " + LINE
                                + ", issuer, updated_at, keywords, body_html, body_text, theme, openness from article where id = $1 and not withdrawn")
                .execute(Tuple.of(id))
                .map(ArticleQueries::first);
    }

    /** What was published about what came of a call, newest first. */
    Uni<List<ArticleLine>> results(String call) {
        return pool.preparedQuery("select " + LINE
                        + " from article where result_of = $1 and not withdrawn order by published_at desc limit 20")
                .execute(Tuple.of(call))
                .map(rows -> list(rows, this::line));
    }

    /** The suggestions that a result shows. */
    Uni<List<Chosen>> chosen(long article) {
        return Chosen.shown(pool, article);
    }

    Uni<Optional<ArticleLine>> byIndexNo(String indexNo) {
        return pool.preparedQuery("select " + LINE + " from article where index_no = $1 and not withdrawn")
                .execute(Tuple.of(indexNo))
                .map(rows -> list(rows, this::line).stream().findFirst());
    }

    Uni<Boolean> wasWithdrawn(long id) {
        return pool.preparedQuery("select 1 from article where id = $1 and withdrawn")
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().hasNext());
    }

    /** What the article said before, newest first. */
    Uni<List<ArticleVersion>> versions(long article) {
        return pool.preparedQuery("select * from article_version where article_id = $1 order by no desc")
                .execute(Tuple.of(article))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(List.of())
                        : attachments(article, true).map(files -> list(rows, row -> version(article, row, files))));
    }

    private ArticleVersion version(long article, Row row, Map<Integer, List<Attachment>> files) {
        int no = row.getInteger("no");
        return new ArticleVersion(
                no,
                row.getString("title"),
                Markdown.placed(
                        row.getString("body_html"), "/disclosure/articles/" + article + "/versions/" + no + "/files/"),
                local(row, "published_at"),
                local(row, "replaced_at"),
                row.getString("correction"),
                files.getOrDefault(no, List.of()));
    }

    Uni<List<Attachment>> attachments(long article) {
        return attachments(article, false).map(files -> files.getOrDefault(0, List.of()));
    }

    /** By the version they belong to. */
    private Uni<Map<Integer, List<Attachment>>> attachments(long article, boolean old) {
        return pool.preparedQuery("select version_no, name, media_type, size from article_file"
                        + " where article_id = $1 and (version_no > 0) = $2 order by version_no, position")
                .execute(Tuple.of(article, old))
                .map(rows -> list(rows, row -> row).stream()
                        .collect(Collectors.groupingBy(
                                row -> row.getInteger("version_no"),
                                Collectors.mapping(ArticleQueries::attachment, Collectors.toList()))));
    }

    /** The words in the files of these articles, by article, in the order of the files. */
    Uni<Map<Long, List<FileWords>>> fileWords(List<Long> articles) {
        return pool.preparedQuery("select article_id, f.name, left(f.words, " + ArticleWords.MOST_OF_FILES / 4
                        + ") as words from article_file f join article a on a.id = f.article_id where article_id = any($1)"
                        + " and not a.withdrawn and version_no = 0 and f.words <> '' order by article_id, position")
                .execute(Tuple.of(articles.toArray(Long[]::new)))
                .map(rows -> list(rows, row -> row).stream()
                        .collect(Collectors.groupingBy(
                                row -> row.getLong("article_id"),
                                Collectors.mapping(
                                        row -> new FileWords(row.getString("name"), row.getString("words")),
                                        Collectors.toList()))));
    }

    /** What can be read in a file. */
    record FileWords(String name, String words) {}

    /** The attachment's id, name, kind and size, unless it or its article is not there. */
    Uni<@Nullable Row> attachment(long article, int version, String name) {
        return pool.preparedQuery("select f.id, f.name, f.media_type, f.size from article_file f join article a"
                        + " on a.id = f.article_id where a.id = $1 and f.name = $2 and f.version_no = $3"
                        + " and not a.withdrawn")
                .execute(Tuple.of(article, name, version))
                .map(ArticleQueries::first);
    }

    /** A piece of an attachment; nothing after the last one. */
    Uni<byte[]> part(long file, int seq) {
        return pool.preparedQuery("select bytes from article_part where file_id = $1 and seq = $2")
                .execute(Tuple.of(file, seq))
                .map(rows -> {
                    Row row = first(rows);
                    return row == null ? new byte[0] : row.getBuffer(0).getBytes();
                });
    }

    ArticleLine line(Row row) {
        String code = row.getString("column_code");
        return new ArticleLine(
                row.getLong("id"),
                row.getString("index_no"),
                columns.byCode(code).orElseThrow(() -> new IllegalStateException("No such column: " + code)),
                row.getString("title"),
                row.getString("doc_no"),
                row.getString("summary"),
                row.getLocalDate("produced_on"),
                local(row, "published_at"),
                row.getString("source"),
                Validity.ofWord(row.getString("validity")),
                Set.copyOf(words(row.getString("samples"))));
    }

    OffsetDateTime local(Row row, String column) {
        return row.getOffsetDateTime(column).atZoneSameInstant(zone).toOffsetDateTime();
    }

    static List<String> words(String joined) {
        return Arrays.stream(joined.split(",")).filter(word -> !word.isEmpty()).toList();
    }

    static Attachment attachment(Row row) {
        return new Attachment(row.getString("name"), row.getString("media_type"), row.getLong("size"));
    }

    private static @Nullable Row first(RowSet<Row> rows) {
        return rows.iterator().hasNext() ? rows.iterator().next() : null;
    }

    static <T> List<T> list(RowSet<Row> rows, Function<Row, T> as) {
        List<T> list = new ArrayList<>(rows.size());
        rows.forEach(row -> list.add(as.apply(row)));
        return list;
    }
}
