package portal.disclosure;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Publishes what an article file says: a new article, or the old one changed. */
@ApplicationScoped
class PublishArticle {
    private final ArticleStore store;
    private final Clock clock;

    PublishArticle(ArticleStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Which state every published 索引号 is in. */
    @WithSession
    Uni<Map<String, String>> fingerprints() {
        return store.find("select indexNo, fingerprint from ArticleRow")
                .project(State.class)
                .list()
                .map(states -> states.stream().collect(Collectors.toMap(State::indexNo, State::fingerprint)));
    }

    /** Answers whether the article is new. */
    @WithTransaction
    Uni<Boolean> publish(ArticleFile file, String fingerprint, List<AttachmentRow> files, List<List<PartRow>> parts) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return store.lock().chain(() -> store.known(file.indexNo())).chain(row -> {
            boolean isNew = row.id == null;
            return store.save(row.takeFrom(file, fingerprint, now))
                    .chain(saved -> store.replaceFiles(saved, files, parts))
                    .replaceWith(isNew);
        });
    }

    /** An article's number and the state it was imported in. */
    record State(String indexNo, String fingerprint) {}
}
