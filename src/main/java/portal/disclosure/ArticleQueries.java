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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import portal.search.Paging;

/** Reads published articles with prepared statements of the plain client; withdrawn ones are not there. */
@ApplicationScoped
class ArticleQueries {
    private static final String LINE =
            "id, index_no, column_code, title, doc_no, summary, produced_on, published_at, source, validity, samples";
    private static final String NEWEST_FIRST = " order by produced_on desc, id desc limit ";
    private static final String BY_RANK =
            " order by ts_rank('{0.05,0.3,0.5,1.0}', search, cast(cast($1 as text) as tsquery), 1) desc,"
                    + " produced_on desc, id desc limit ";
    /** As much of a text as excerpts are taken from. */
    private static final int EXCERPTED = 100_000;

    private final Pool pool;
    private final Columns columns;
    private final ZoneId zone;

    ArticleQueries(Pool pool, Columns columns, Clock clock) {
        this.pool = pool;
        this.columns = columns;
        this.zone = clock.getZone();
    }

    /** A line and the beginning of the article's text. */
    record TextLine(ArticleLine line, String text) {}

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

    Uni<Long> count(ArticleFilter filter, String words) {
        Conditions conditions = new Conditions(filter, words);
        return pool.preparedQuery("select count(*) from article" + conditions.sql)
                .execute(conditions.values)
                .map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<List<ArticleLine>> page(ArticleFilter filter, Paging paging) {
        Conditions conditions = new Conditions(filter, "");
        return pool.preparedQuery(
                        "select " + LINE + " from article" + conditions.sql + NEWEST_FIRST + conditions.limit(paging))
                .execute(conditions.values)
                .map(rows -> list(rows, this::line));
    }

    /** The best hits first; the text comes from the hits of this page only. */
    Uni<List<TextLine>> ranked(ArticleFilter filter, String words, Paging paging) {
        Conditions conditions = new Conditions(filter, words);
        String hits = "select id as hit, row_number() over () as place from (select id from article" + conditions.sql
                + BY_RANK + conditions.limit(paging) + ") best";
        return pool.preparedQuery("select " + LINE + ", left(body_text, " + EXCERPTED + ") as body_text from (" + hits
                        + ") hits join article on id = hit order by place")
                .execute(conditions.values)
                .map(rows -> list(rows, row -> new TextLine(line(row), row.getString("body_text"))));
    }

    Uni<@Nullable Row> byId(long id) {
        return pool.preparedQuery(
                        "select " + LINE
                                + ", issuer, updated_at, keywords, body_html, body_text from article where id = $1 and not withdrawn")
                .execute(Tuple.of(id))
                .map(ArticleQueries::first);
    }

    Uni<List<Attachment>> attachments(long article) {
        return pool.preparedQuery(
                        "select name, media_type, size from article_file where article_id = $1 order by position")
                .execute(Tuple.of(article))
                .map(rows -> list(rows, ArticleQueries::attachment));
    }

    /** The attachment's id, name, kind and size, unless it or its article is not there. */
    Uni<@Nullable Row> attachment(long article, String name) {
        return pool.preparedQuery("select f.id, f.name, f.media_type, f.size from article_file f join article a"
                        + " on a.id = f.article_id where a.id = $1 and f.name = $2 and not a.withdrawn")
                .execute(Tuple.of(article, name))
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

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> as) {
        List<T> list = new ArrayList<>(rows.size());
        rows.forEach(row -> list.add(as.apply(row)));
        return list;
    }

    /** A where clause and its values; the words of a search are always the first value. */
    private static final class Conditions {
        private final Tuple values = Tuple.tuple();
        private final String sql;

        Conditions(ArticleFilter filter, String words) {
            List<String> all = new ArrayList<>();
            if (!words.isEmpty()) {
                values.addString(words);
                all.add("search @@ cast(cast($1 as text) as tsquery)");
            }
            all.add("not withdrawn");
            if (filter.column() != null) {
                values.addString(filter.column().code());
                all.add("column_code = $" + values.size());
            }
            if (filter.from() != null) {
                values.addLocalDate(filter.from());
                all.add("produced_on >= $" + values.size());
            }
            if (filter.to() != null) {
                values.addLocalDate(filter.to());
                all.add("produced_on <= $" + values.size());
            }
            sql = all.stream().collect(Collectors.joining(" and ", " where ", ""));
        }

        /** Adds the limit and the offset, and answers the limit's number followed by the offset clause. */
        String limit(Paging paging) {
            values.addInteger(paging.size());
            values.addLong(paging.offset());
            return "$" + (values.size() - 1) + " offset $" + values.size();
        }
    }
}
