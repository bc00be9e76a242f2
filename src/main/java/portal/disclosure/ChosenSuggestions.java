package portal.disclosure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import portal.LegalTime;
import portal.casework.Credentials;
import portal.casework.Originals;
import portal.casework.Progress;
import portal.casework.StatusView;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Officer;

/**
 * 建议选登: which suggestions a result shows as they were written. An editor chooses among those whose authors agree, and the
 * article goes its ordinary way with them: looked through for personal data, published by somebody else. When an author
 * takes the word back, the text is gone in the same moment.
 */
@Singleton
public class ChosenSuggestions {
    private static final String KEEP = "insert into chosen_suggestion (manuscript_id, no, title, body, officer, at)"
            + " values ($1, $2, $3, $4, $5, $6) on conflict (manuscript_id, no) do update set kept = true";
    private static final String LEAVE =
            "with gone as (delete from chosen_suggestion where manuscript_id = $1 and no = $2"
                    + " and not shown) update chosen_suggestion set kept = false where manuscript_id = $1 and no = $2 and shown";

    private final Originals originals;
    private final Progress progress;
    private final ManuscriptStore store;
    private final ArticleQueries articles;
    private final Pool pool;
    private final LegalTime time;

    ChosenSuggestions(
            Originals originals,
            Progress progress,
            ManuscriptStore store,
            ArticleQueries articles,
            Pool pool,
            LegalTime time) {
        this.originals = originals;
        this.progress = progress;
        this.store = store;
        this.articles = articles;
        this.pool = pool;
        this.time = time;
    }

    /** What an author who looks at a suggestion is asked, and has said. */
    public record Agreed(boolean asked, boolean given) {}

    /** A page of the suggestions whose authors agree; each look at one is logged. */
    public Uni<List<Originals.Original>> agreed(Manuscript manuscript, long after, Officer by) {
        return call(manuscript).chain(call -> originals.of(call, after, by));
    }

    /**
     * Puts a suggestion into a result that is being written.
     *
     * @throws Refused NOT_FOUND for one whose author does not agree, STALE, NOT_ALLOWED_NOW
     */
    public Uni<Void> choose(long id, int version, long no, Officer by) {
        OffsetDateTime now = time.now();
        return change(
                id,
                version,
                by,
                "选登一条建议",
                manuscript -> call(manuscript),
                (in, call) -> originals.one(in, call, no).chain(found -> {
                    Originals.Original one =
                            found.orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有这条建议，或者作者没有同意公开原文。"));
                    return in.preparedQuery(KEEP)
                            .execute(Tuple.of(id, no, one.title(), one.text(), by.id(), now))
                            .replaceWithVoid();
                }));
    }

    /**
     * Takes it out again.
     *
     * @throws Refused STALE, NOT_ALLOWED_NOW
     */
    public Uni<Void> leave(long id, int version, long no, Officer by) {
        return change(
                id,
                version,
                by,
                "不再选登一条建议",
                manuscript -> Uni.createFrom().item(0L),
                (in, none) -> in.preparedQuery(LEAVE).execute(Tuple.of(id, no)).replaceWithVoid());
    }

    /** What whoever looks at a suggestion in a browser has said. */
    public Uni<Agreed> agreed(String viewing) {
        return agreed(progress.byViewing(viewing));
    }

    /** The same for whoever has its number and code, or has it in a list. */
    public Uni<Agreed> agreed(Credentials credentials) {
        return agreed(progress.by(credentials));
    }

    /**
     * The author agrees, or takes it back: then the text is shown nowhere any more in the same moment.
     *
     * @throws Refused NOT_FOUND when the look is over, NOT_ALLOWED_NOW of what answers no call
     */
    public Uni<Void> say(String viewing, boolean given) {
        return say(progress.byViewing(viewing), given);
    }

    /** The same for whoever has number and code, or has it in a list. */
    public Uni<Void> say(Credentials credentials, boolean given) {
        return say(progress.by(credentials), given);
    }

    private Uni<Agreed> agreed(Uni<StatusView> opened) {
        return opened.chain(view -> originals.of(Long.parseLong(view.receiptNumber())))
                .map(standing -> new Agreed(standing.asked(), standing.given()));
    }

    private Uni<Void> say(Uni<StatusView> opened, boolean given) {
        OffsetDateTime now = time.now();
        return opened.map(view -> Long.parseLong(view.receiptNumber()))
                .chain(no -> originals.of(no).chain(standing -> {
                    if (!standing.asked()) {
                        throw new Refused(Reason.NOT_ALLOWED_NOW, "这一件不是征集的建议，原文不公开。");
                    }
                    return pool.withTransaction(in -> originals
                            .record(in, no, given, now)
                            .chain(() -> in.preparedQuery("delete from chosen_suggestion where no = $1 and not $2")
                                    .execute(Tuple.of(no, given)))
                            .replaceWithVoid());
                }));
    }

    /** What the change does in the transaction that records it. */
    private interface Writes {
        Uni<Void> write(SqlClient in, long call);
    }

    private Uni<Void> change(
            long id, int version, Officer by, String note, Function<Manuscript, Uni<Long>> call, Writes writes) {
        OffsetDateTime now = time.now();
        return store.find(id).chain(read -> {
            if (read.version() != version) {
                throw new Refused(Reason.STALE, "刚才别人改过这篇文章，请看过以后再办。");
            }
            Editing.after(read, EditorialAct.SAVE, by);
            return call.apply(read)
                    .chain(of -> pool.withTransaction(in -> store.write(in, read, read.text(), by, now)
                            .chain(() -> store.record(in, id, EditorialAct.SAVE, note, by, now))
                            .chain(() -> writes.write(in, of))));
        });
    }

    private Uni<Long> call(Manuscript manuscript) {
        return articles.byIndexNo(manuscript.text().resultOf())
                .map(call -> call.map(ArticleLine::id)
                        .orElseThrow(() -> new Refused(Reason.NOT_FOUND, "只有征集结果才能选登建议，请先写上征集公告的索引号。")));
    }
}
