package portal.disclosure;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Publishes what an article file says: a new article, or the old one changed. */
@ApplicationScoped
class PublishArticle {
    private final ArticleStore store;
    private final Pool pool;
    private final Clock clock;

    PublishArticle(ArticleStore store, Pool pool, Clock clock) {
        this.store = store;
        this.pool = pool;
        this.clock = clock;
    }

    /** Which state every published 索引号 is in; plain SQL, since every start asks and seldom anything more. */
    Uni<Map<String, String>> fingerprints() {
        return pool.query("select index_no, fingerprint from article union select index_no, '" + ReleaseArticle.DESK
                        + "' from manuscript where article_id is null")
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getString(0), row -> row.getString(1))));
    }

    /** Answers whether the article is new. */
    @WithTransaction
    Uni<Boolean> publish(
            ArticleFile file,
            String examined,
            String fingerprint,
            List<AttachmentRow> files,
            List<List<PartRow>> parts) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return store.lock().chain(() -> store.known(file.indexNo())).chain(row -> {
            boolean isNew = row.id == null;
            return store.save(row.takeFrom(file, examined, fingerprint, now))
                    .chain(saved -> store.replaceFiles(saved, files, parts))
                    .replaceWith(isNew);
        });
    }
}
