package portal.disclosure;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/** Writes articles and their attachments. */
@ApplicationScoped
class ArticleStore implements PanacheRepository<ArticleRow> {
    /** Any number that nothing else in the portal locks: two instances that start together import one by one. */
    static final long IMPORT_LOCK = 0x6172746963L;

    /** Waits until no other instance imports. */
    Uni<Void> lock() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select 1 from (select pg_advisory_xact_lock(" + IMPORT_LOCK + ")) held", Integer.class)
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** The article with this 索引号, or a new row. */
    Uni<ArticleRow> known(String indexNo) {
        return find("indexNo", indexNo).firstResult().map(row -> row == null ? new ArticleRow() : row);
    }

    /** Saves the row and, beside it, its words. */
    Uni<ArticleRow> save(ArticleRow row) {
        return persistAndFlush(row)
                .call(saved -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(
                                        "update article set search = cast(cast(?1 as text) as tsvector) where id = ?2")
                                .setParameter(1, saved.words())
                                .setParameter(2, saved.id)
                                .executeUpdate()));
    }

    /** Puts these attachments in place of the article's old ones. */
    Uni<Void> replaceFiles(ArticleRow article, List<AttachmentRow> files, List<List<PartRow>> parts) {
        long id = Objects.requireNonNull(article.id);
        files.forEach(file -> file.articleId = id);
        return Panache.getSession()
                .chain(session -> session.createMutationQuery("delete from AttachmentRow where articleId = ?1")
                        .setParameter(1, id)
                        .executeUpdate()
                        .chain(() -> session.persistAll(files.toArray()))
                        .invoke(() -> number(files, parts))
                        .chain(() -> session.persistAll(
                                parts.stream().flatMap(List::stream).toArray()))
                        .chain(session::flush));
    }

    private static void number(List<AttachmentRow> files, List<List<PartRow>> parts) {
        for (int i = 0; i < files.size(); i++) {
            long fileId = Objects.requireNonNull(files.get(i).id);
            parts.get(i).forEach(part -> part.fileId = fileId);
        }
    }
}
