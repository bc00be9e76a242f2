package portal.disclosure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import portal.LegalTime;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Officer;

/** What editors and their reviewers do with articles, before and after these are published. */
@Singleton
public class Manuscripts {
    private final ManuscriptStore store;
    private final ReleaseArticle release;
    private final Findings findings;
    private final Columns columns;
    private final Pool pool;
    private final LegalTime time;
    private final String prefix;

    Manuscripts(
            ManuscriptStore store,
            ReleaseArticle release,
            Findings findings,
            Columns columns,
            Pool pool,
            LegalTime time,
            @ConfigProperty(name = "portal.articles.index-prefix", defaultValue = "XF") String prefix) {
        this.store = store;
        this.release = release;
        this.findings = findings;
        this.columns = columns;
        this.pool = pool;
        this.time = time;
        this.prefix = prefix;
    }

    /**
     * One article with its files and its record.
     *
     * @throws Refused NOT_FOUND
     */
    public Uni<Manuscript> find(long id) {
        return store.find(id);
    }

    /** What an officer may do with it now. */
    public List<EditorialAct> open(Manuscript manuscript, Officer by) {
        return Editing.open(manuscript, by);
    }

    /**
     * Begins an article under a new 索引号; answers with its id.
     *
     * @throws Refused INVALID naming every wrong field
     */
    public Uni<Long> start(ManuscriptText typed, Officer by) {
        return start(typed, by, (in, id) -> Uni.createFrom().voidItem());
    }

    /** The same, with something written beside it in the same transaction. */
    Uni<Long> start(ManuscriptText typed, Officer by, BiFunction<SqlClient, Long, Uni<Void>> beside) {
        OffsetDateTime now = time.now();
        return Uni.createFrom()
                .item(() -> typed.checked(columns, time.today()))
                .chain(text -> pool.withTransaction(
                        in -> store.nextIndexNo(in, prefix, text.produced().getYear())
                                .chain(index -> store.insert(in, index, text, by, now))
                                .call(id -> store.record(in, id, EditorialAct.START, "", by, now))
                                .call(id -> beside.apply(in, id))));
    }

    /**
     * Keeps what was written, from the version it was read in.
     *
     * @throws Refused INVALID, STALE, NOT_ALLOWED_NOW
     */
    public Uni<Void> save(long id, int version, ManuscriptText typed, Officer by) {
        OffsetDateTime now = time.now();
        return read(id, version).chain(read -> {
            Editing.after(read, EditorialAct.SAVE, by);
            ManuscriptText text = typed.checked(columns, time.today());
            return text.equals(read.text())
                    ? Uni.createFrom().voidItem()
                    : pool.withTransaction(in -> store.write(in, read, text, by, now)
                            .chain(() -> store.record(in, id, EditorialAct.SAVE, "", by, now)));
        });
    }

    /**
     * Any other act; what is published stands on every instance's pages at once.
     *
     * @throws Refused INVALID naming what is missing, STALE, NOT_ALLOWED_NOW, FORBIDDEN
     */
    public Uni<Void> act(long id, int version, EditorialAct act, Said said, Officer by) {
        return read(id, version).chain(read -> {
            EditorialState to = Editing.after(read, act, by);
            return findings.of(read).chain(found -> {
                Said right = said.checked(act, read, found, time.now());
                return write(read, act, to, right, by);
            });
        });
    }

    private Uni<Void> write(Manuscript read, EditorialAct act, EditorialState to, Said said, Officer by) {
        OffsetDateTime now = time.now();
        return pool.withTransaction(in -> store.change(in, read, change(read, act, to, said), now)
                .chain(() -> store.record(in, read.id(), act, said.line(act), by, now))
                .chain(() -> switch (act) {
                    case PUBLISH -> release.publish(in, read, by, now);
                    case MARK -> release.mark(in, read.article(), said.validity(), now);
                    case WITHDRAW -> release.withdraw(in, read.article(), now);
                    default -> Uni.createFrom().voidItem();
                }));
    }

    private Uni<Manuscript> read(long id, int version) {
        return store.find(id).invoke(read -> {
            if (read.version() != version) {
                throw new Refused(Reason.STALE, "刚才别人改过这篇文章，请看过以后再办。");
            }
        });
    }

    private static ManuscriptStore.Change change(Manuscript read, EditorialAct act, EditorialState to, Said said) {
        boolean kept = to == EditorialState.IN_REVIEW && act != EditorialAct.HAND_IN || to == EditorialState.SCHEDULED;
        boolean released = act == EditorialAct.PUBLISH;
        Set<String> decided = new HashSet<>(kept ? read.decided() : Set.of());
        if (act == EditorialAct.DECIDE) {
            decided.addAll(said.decided());
        }
        return new ManuscriptStore.Change(
                to,
                kept && (read.secrecy() || act == EditorialAct.CLEAR_SECRECY),
                kept && (read.reviewed() || act == EditorialAct.REVIEW_OPENNESS),
                decided,
                to == EditorialState.SCHEDULED ? said.publishAt() : null,
                released ? Set.of() : read.writers(),
                act == EditorialAct.MARK ? said.validity() : read.text().validity(),
                act == EditorialAct.CORRECT ? "" : read.text().correction());
    }
}
