package portal.disclosure;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import portal.boot.DatabaseSettings;
import portal.boot.EmbeddedDatabase;

/** A database of its own for the search, so that no other test's articles are among the hits. */
final class SearchDatabase implements AutoCloseable {
    private static final String INSERT = """
        insert into article (id, index_no, column_code, title, doc_no, issuer, source, produced_on, published_at,
            updated_at, summary, keywords, validity, samples, body_html, body_text, withdrawn, fingerprint, version, search)
        values (nextval('article_seq'), $1, $2, $3, $4, '', '', $5, now(), now(), '', $6, 'in-force', '', '', $7, false, '', 0,
            cast(cast($8 as text) as tsvector))
        """;

    private final EmbeddedDatabase database;
    private final Vertx vertx = Vertx.vertx();
    private final Pool pool;

    SearchDatabase(Path folder) {
        database = EmbeddedDatabase.start(folder);
        var settings = database.settings().quarkus();
        Flyway.configure()
                .dataSource(
                        settings.get("quarkus.flyway.jdbc-url"),
                        settings.get("quarkus.flyway.username"),
                        settings.get("quarkus.flyway.password"))
                .placeholders(java.util.Map.of(
                        "portal_role", Objects.requireNonNull(settings.get("quarkus.flyway.placeholders.portal_role"))))
                .load()
                .migrate();
        DatabaseSettings.Login login = database.settings().portal();
        PgConnectOptions options = PgConnectOptions.fromUri("postgresql://" + login.address())
                .setUser(login.user())
                .setPassword(login.password());
        pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(2))
                .connectingTo(options)
                .using(vertx)
                .build();
    }

    Articles articles() {
        Columns columns = new Columns();
        ArticleQueries queries = new ArticleQueries(pool, columns, Clock.system(ZoneId.of("Asia/Shanghai")));
        return new Articles(queries, new ArticleSearch(pool, queries), columns);
    }

    void publish(List<JudgedText> articles) {
        pool.preparedQuery(INSERT)
                .executeBatch(articles.stream().map(SearchDatabase::values).toList())
                .await()
                .indefinitely();
    }

    void run(String sql) {
        pool.query(sql).execute().await().indefinitely();
    }

    @Override
    public void close() {
        pool.closeAndAwait();
        vertx.closeAndAwait();
        database.stop();
    }

    private static Tuple values(JudgedText row) {
        return Tuple.from(new Object[] {
            row.indexNo, row.columnCode, row.title, row.docNo, row.producedOn, row.keywords, row.bodyText, row.words()
        });
    }
}
