package portal.bulletin;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import portal.LegalTime;
import portal.disclosure.PersonalNumbersFound;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Officer;

/** What editors and their reviewers do with bulletins; who wrote a text is never the one who puts it up. */
@Singleton
public class KeepBulletins {
    private final BulletinStore store;
    private final Pool pool;
    private final LegalTime time;

    KeepBulletins(BulletinStore store, Pool pool, LegalTime time) {
        this.store = store;
        this.pool = pool;
        this.time = time;
    }

    /** All of a kind, those changed last first. */
    public Uni<List<Bulletin.Line>> all(BulletinKind kind) {
        return store.lines(kind);
    }

    /**
     * One of them.
     *
     * @throws Refused NOT_FOUND
     */
    public Uni<Bulletin> find(long id) {
        return store.find(id);
    }

    /** Writes a new one, which nobody sees yet; answers with its id. */
    public Uni<Long> start(BulletinKind kind, Sheet sheet, Officer by) {
        OffsetDateTime now = time.now();
        return pool.withTransaction(in -> store.add(in, kind).call(id -> store.write(in, id, 0, sheet, by.id(), now)));
    }

    /**
     * Writes a new text of one; what the public sees stays until the text is released.
     *
     * @param from number of the text that was changed
     * @throws Refused STALE
     */
    public Uni<Void> write(long id, int from, Sheet sheet, Officer by) {
        OffsetDateTime now = time.now();
        return pool.withTransaction(in -> store.write(in, id, from, sheet, by.id(), now));
    }

    /**
     * Puts the newest text up.
     *
     * @param no number of the text that was read
     * @param examined whether the officer says that it was examined (公开 17)
     * @throws Refused INVALID without the examination or with a person's number in it, FORBIDDEN for whoever wrote it,
     *     STALE
     */
    public Uni<Void> release(long id, int no, boolean examined, Officer by) {
        return store.find(id).chain(found -> {
            if (found.writtenBy(by)) {
                throw new Refused(Reason.FORBIDDEN, "自己写的由别的审核人员发布。");
            }
            if (!examined) {
                throw wrong("请看过以后打勾：不涉密、可以公开");
            }
            List<String> numbers = PersonalNumbersFound.in(found.sheet().words(), time.today());
            if (!numbers.isEmpty()) {
                throw wrong("里面有个人信息（" + String.join("、", numbers) + "），请先改掉");
            }
            return act(found, no, Bulletin.Act.RELEASE, by);
        });
    }

    /**
     * Takes down what the public sees; its texts stay on record.
     *
     * @throws Refused NOT_ALLOWED_NOW when nothing is shown, STALE
     */
    public Uni<Void> takeDown(long id, int no, Officer by) {
        return store.find(id).chain(found -> {
            if (!found.shown()) {
                throw new Refused(Reason.NOT_ALLOWED_NOW, "没有发布，不用撤下。");
            }
            return act(found, no, Bulletin.Act.TAKE_DOWN, by);
        });
    }

    private Uni<Void> act(Bulletin found, int no, String act, Officer by) {
        if (found.no() != no || act.equals(Bulletin.Act.RELEASE) && !found.waits()) {
            throw new Refused(Reason.STALE, "刚才别人改过，请看过以后再办。");
        }
        OffsetDateTime now = time.now();
        return pool.withTransaction(in -> store.act(in, found, act, by.id(), now));
    }

    private static Refused wrong(String detail) {
        return Refused.invalid(List.of(new Fault("/examined", "examined.missing", detail)));
    }
}
