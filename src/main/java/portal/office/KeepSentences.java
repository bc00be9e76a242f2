package portal.office;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;

/** The sentences that officers put into papers, in the administrator's hands. */
@Singleton
public class KeepSentences {
    /** The papers that sentences are kept for. */
    public static final List<String> KINDS = List.of("受理告知", "不予受理告知", "转送交办", "延期告知", "处理意见", "复查复核", "督办", "其他");

    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_TEXT = 2_000;
    private static final String SELECT = "select id, kind, title, text, retired, version from sentence ";

    private final AccessLog log;
    private final Pool pool;

    KeepSentences(AccessLog log, Pool pool) {
        this.log = log;
        this.pool = pool;
    }

    /** Every sentence, retired ones too, by kind. */
    public Uni<List<Sentence>> all() {
        return read("order by kind, title, id", Tuple.tuple());
    }

    /**
     * One sentence, retired or not.
     *
     * @throws Refused NOT_FOUND
     */
    public Uni<Sentence> find(long id) {
        return read("where id = $1", Tuple.of(id))
                .map(found -> found.stream().findFirst().orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有这条常用语。")));
    }

    /**
     * Adds a sentence.
     *
     * @throws Refused INVALID naming every wrong field
     */
    public Uni<Void> add(Sentence sentence, Officer by) {
        return checked(sentence)
                .chain(right -> pool.withTransaction(one -> one.preparedQuery(
                                "insert into sentence (kind, title, text) values ($1, $2, $3) returning id")
                        .execute(Tuple.of(right.kind(), right.title(), right.text()))
                        .map(rows -> rows.iterator().next().getLong("id"))
                        .chain(id -> log.note(one, AccessLog.changed(by, "sentence " + id + " +")))));
    }

    /**
     * Changes a sentence from the version it was read in.
     *
     * @throws Refused INVALID naming every wrong field; STALE when somebody else was faster
     */
    public Uni<Void> change(Sentence to, Officer by) {
        return checked(to)
                .chain(right -> pool.withTransaction(one -> one.preparedQuery(
                                "update sentence set kind = $2, title = $3, text = $4, retired = $5,"
                                        + " version = version + 1 where id = $1 and version = $6")
                        .execute(Tuple.of(
                                right.id(),
                                right.kind(),
                                right.title(),
                                right.text(),
                                right.retired(),
                                right.version()))
                        .invoke(rows -> KeepAgencies.unlessStale(rows.rowCount() == 1))
                        .chain(() -> log.note(one, AccessLog.changed(by, "sentence " + right.id())))));
    }

    private static Uni<Sentence> checked(Sentence sentence) {
        return Uni.createFrom().item(sentence).invoke(KeepSentences::check);
    }

    private static void check(Sentence sentence) {
        List<Fault> faults = new ArrayList<>();
        if (!KINDS.contains(sentence.kind())) {
            faults.add(new Fault("/kind", "kind.unknown", "请选择用在哪种文书里"));
        }
        if (!fits(sentence.title(), LONGEST_TITLE)) {
            faults.add(new Fault("/title", "title.invalid", "写上标题，最多 " + LONGEST_TITLE + " 个字"));
        }
        if (!fits(sentence.text(), LONGEST_TEXT)) {
            faults.add(new Fault("/text", "text.invalid", "写上内容，最多 " + LONGEST_TEXT + " 个字"));
        }
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
    }

    private static boolean fits(String text, int longest) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= longest;
    }

    private Uni<List<Sentence>> read(String which, Tuple values) {
        return pool.preparedQuery(SELECT + which)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(KeepSentences::sentence)
                        .toList());
    }

    private static Sentence sentence(Row row) {
        return new Sentence(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("text"),
                row.getBoolean("retired"),
                row.getInteger("version"));
    }
}
