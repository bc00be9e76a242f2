package portal.disclosure;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Publishes what article files say, many at a time: new articles, or old ones changed. */
@Singleton
class PublishArticles {
    /** Any number that nothing else in the portal locks: two instances that start together import one by one. */
    static final long IMPORT_LOCK = 0x6172746963L;

    private static final String FINGERPRINTS = "select index_no, fingerprint from article union select index_no, '"
            + ReleaseArticle.DESK + "' from manuscript where article_id is null";

    /** An article without a date of publication was published when first imported. */
    private static final String PUBLISH = """
        insert into article (id, index_no, column_code, title, doc_no, issuer, source, produced_on, published_at,
            updated_at, summary, keywords, validity, samples, body_html, body_text, body_source, withdrawn, examined,
            fingerprint, version, search)
        values ($1, $2, $3, $4, $5, $6, $7, $8, coalesce($9::timestamptz, $10::timestamptz), $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
            $20, 0, $21::text::tsvector)
        on conflict (id) do update set column_code = excluded.column_code, title = excluded.title,
            doc_no = excluded.doc_no, issuer = excluded.issuer, source = excluded.source,
            produced_on = excluded.produced_on, published_at = coalesce($9::timestamptz, article.published_at),
            updated_at = excluded.updated_at, summary = excluded.summary, keywords = excluded.keywords,
            validity = excluded.validity, samples = excluded.samples, body_html = excluded.body_html,
            body_text = excluded.body_text, body_source = excluded.body_source, withdrawn = excluded.withdrawn,
            examined = excluded.examined, fingerprint = excluded.fingerprint, version = article.version + 1,
            search = excluded.search
        """;

    private static final String FILE = """
        insert into article_file (id, article_id, name, media_type, size, position, words)
        values (nextval('article_file_seq'), $1, $2, $3, $4, $5, $6) returning id""";
    private static final String PIECE =
            "insert into article_part (id, file_id, seq, bytes)" + " values (nextval('article_part_seq'), $1, $2, $3)";

    private final OldAddresses oldAddresses;
    private final Pool pool;
    private final Vertx vertx;
    private final Clock clock;

    PublishArticles(OldAddresses oldAddresses, Pool pool, Vertx vertx, Clock clock) {
        this.oldAddresses = oldAddresses;
        this.pool = pool;
        this.vertx = vertx;
        this.clock = clock;
    }

    /**
     * An article as it was read from its file.
     *
     * @param examined both examinations of 公开 17
     * @param files its attachments where they lie, with the words that could be read in them
     */
    record Ready(String name, ArticleFile file, String examined, String fingerprint, List<Beside> files) {}

    /** An attachment where it lies. */
    record Beside(Path path, Attachment attachment, String words) {}

    /** Which state every published 索引号 is in, since every start asks and seldom anything more. */
    Uni<Map<String, String>> fingerprints() {
        return pool.query(FINGERPRINTS)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getString(0), row -> row.getString(1))));
    }

    /** All of them or none; answers how many are new. */
    Uni<Integer> publish(List<Ready> articles) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return pool.withTransaction(in -> in.query("select pg_advisory_xact_lock(" + IMPORT_LOCK + ")")
                .execute()
                .chain(() -> known(in, articles))
                .chain(known -> ids(in, articles.size() - known.size())
                        .map(fresh -> numbered(articles, known, fresh))
                        .call(ids -> vertx.executeBlocking(() -> rows(articles, ids, now), false)
                                .chain(rows -> in.preparedQuery(PUBLISH).executeBatch(rows)))
                        .call(ids -> without(in, known))
                        .call(ids -> eachOf(articles, ready -> files(in, id(ids, ready), ready)))
                        .replaceWith(articles.size() - known.size())));
    }

    /** Lets the article's address on the office's old site lead to it; refuses a circle. */
    Uni<Void> lead(ArticleFile file) {
        return pool.withTransaction(in -> in.preparedQuery("select id from article where index_no = $1")
                .execute(Tuple.of(file.indexNo()))
                .chain(rows -> oldAddresses.lead(
                        in, file.oldAddress(), rows.iterator().next().getLong("id"), null)));
    }

    private static Uni<Map<String, Long>> known(SqlClient in, List<Ready> articles) {
        String[] numbers =
                articles.stream().map(ready -> ready.file().indexNo()).toArray(String[]::new);
        return in.preparedQuery("select index_no, id from article where index_no = any($1)")
                .execute(Tuple.of(numbers))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getString("index_no"), row -> row.getLong("id"))));
    }

    private static Uni<List<Long>> ids(SqlClient in, int count) {
        return in.preparedQuery("select nextval('article_seq') as id from generate_series(1, $1)")
                .execute(Tuple.of(count))
                .map(rows -> ArticleQueries.list(rows, row -> row.getLong("id")));
    }

    private static Map<String, Long> numbered(List<Ready> articles, Map<String, Long> known, List<Long> fresh) {
        Map<String, Long> ids = new HashMap<>(known);
        int next = 0;
        for (Ready ready : articles) {
            if (!known.containsKey(ready.file().indexNo())) {
                ids.put(ready.file().indexNo(), fresh.get(next));
                next++;
            }
        }
        return ids;
    }

    private static List<Tuple> rows(List<Ready> articles, Map<String, Long> ids, OffsetDateTime now) {
        List<Tuple> rows = new ArrayList<>();
        for (Ready ready : articles) {
            rows.add(row(ready, id(ids, ready), now));
        }
        return rows;
    }

    private static Tuple row(Ready ready, long id, OffsetDateTime now) {
        ArticleFile file = ready.file();
        String text = file.body().text();
        String keywords = String.join(",", file.keywords());
        List<String> beside = ready.files().stream().map(Beside::words).toList();
        return Tuple.wrap(Arrays.<@Nullable Object>asList(
                id,
                file.indexNo(),
                file.column().code(),
                file.title(),
                file.docNo(),
                file.issuer(),
                file.source(),
                file.producedOn(),
                file.publishedAt(),
                now,
                file.summary(),
                keywords,
                file.validity().word(),
                file.samples().stream().map(HeaderKey::field).sorted().collect(Collectors.joining(",")),
                file.body().html(),
                text,
                file.written(),
                file.withdrawn(),
                ready.examined(),
                ready.fingerprint(),
                ArticleWords.of(file.indexNo(), file.title(), file.docNo(), keywords, file.summary(), text, beside)));
    }

    private static Uni<Void> without(SqlClient in, Map<String, Long> known) {
        return known.isEmpty()
                ? Uni.createFrom().voidItem()
                : in.preparedQuery("delete from article_file where article_id = any($1) and version_no = 0")
                        .execute(Tuple.of(known.values().toArray(Long[]::new)))
                        .replaceWithVoid();
    }

    private Uni<Void> files(SqlClient in, long article, Ready ready) {
        int[] position = new int[1];
        return eachOf(
                ready.files(),
                file -> in.preparedQuery(FILE)
                        .execute(Tuple.of(
                                article,
                                file.attachment().name(),
                                file.attachment().mediaType(),
                                file.attachment().size(),
                                position[0]++,
                                file.words().replace("\0", "")))
                        .map(rows -> rows.iterator().next())
                        .chain((Row row) -> Pieces.write(in, vertx, PIECE, row.getLong("id"), file.path())));
    }

    private static <T> Uni<Void> eachOf(List<T> all, Function<T, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .last();
    }

    private static long id(Map<String, Long> ids, Ready ready) {
        return Objects.requireNonNull(ids.get(ready.file().indexNo()));
    }
}
