package portal.disclosure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Officer;

/** Reads and writes manuscripts; who changes one says which version was read. */
@Singleton
class ManuscriptStore {
    static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private static final String FIELDS = "title, column_code, theme, doc_no, issuer, source, produced_on, openness,"
            + " validity, summary, keywords, old_address, call_until, result_of,"
            + " correction, body";
    private static final String INSERT = "insert into manuscript (index_no, state, writers, changed_at, " + FIELDS
            + ") values ($1, 'draft', array[$2::bigint], $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,"
            + " $18, $19) returning id";
    private static final String WRITE = "update manuscript set (" + FIELDS
            + ") = ($4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19), changed_at = $3, version = version + 1,"
            + " writers = (select array_agg(distinct one) from unnest(writers || $2::bigint) one)"
            + " where id = $20 and version = $21 and $1::text is not null";
    private static final String CHANGE = "update manuscript set state = $3, secrecy = $4, reviewed = $5, decided = $6,"
            + " publish_at = $7, writers = $8, validity = $9, correction = $10, changed_at = $11, version = version + 1"
            + " where id = $1 and version = $2";
    private static final String RECORD =
            "insert into manuscript_act (manuscript_id, at, officer, act, note) values ($1, $2, $3, $4, $5)";

    private final Pool pool;
    private final ZoneId zone;

    ManuscriptStore(Pool pool, Clock clock) {
        this.pool = pool;
        this.zone = clock.getZone();
    }

    /** What an act changes of a manuscript beside its text and files. */
    record Change(
            EditorialState state,
            boolean secrecy,
            boolean reviewed,
            Set<String> decided,
            @Nullable OffsetDateTime publishAt,
            Set<Long> writers,
            String validity,
            String correction) {}

    Uni<Manuscript> find(long id) {
        return pool.preparedQuery("select * from manuscript where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> {
                    if (!rows.iterator().hasNext()) {
                        throw new Refused(Reason.NOT_FOUND, "没有这篇文章。");
                    }
                    return rows.iterator().next();
                })
                .chain(row -> files(id)
                        .chain(files -> Chosen.of(pool, id)
                                .chain(chosen -> acts(id).map(acts -> manuscript(row, files, chosen, acts)))));
    }

    private Uni<List<Manuscript.File>> files(long id) {
        return pool.preparedQuery("select * from manuscript_file where manuscript_id = $1 order by id")
                .execute(Tuple.of(id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Manuscript.File(
                                row.getLong("id"),
                                ArticleQueries.attachment(row),
                                row.getString("words"),
                                row.getBoolean("readable")))
                        .toList());
    }

    private Uni<List<Manuscript.Act>> acts(long id) {
        return pool.preparedQuery("select a.at, o.name, a.act, a.note from manuscript_act a join officer o on o.id ="
                        + " a.officer where manuscript_id = $1 order by a.id desc")
                .execute(Tuple.of(id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Manuscript.Act(
                                stamp(row.getOffsetDateTime("at")),
                                row.getString("name"),
                                EditorialAct.of(row.getString("act"))
                                        .map(EditorialAct::label)
                                        .orElseThrow(),
                                row.getString("note")))
                        .toList());
    }

    /** The next 索引号 of a year; whoever asks holds the lock until the transaction ends. */
    Uni<String> nextIndexNo(SqlClient in, String prefix, int year) {
        String begins = prefix + "-" + year + "-";
        return in.query("select pg_advisory_xact_lock(" + PublishArticles.IMPORT_LOCK + ")")
                .execute()
                .chain(held -> in.preparedQuery("select coalesce(max(substr(index_no, $2)::bigint), 0) + 1 from"
                                + " (select index_no from article union all select index_no from manuscript) every"
                                + " where index_no ~ ('^' || $1 || '[0-9]{1,9}$')")
                        .execute(Tuple.of(begins, begins.length() + 1)))
                .map(rows ->
                        begins + String.format("%04d", rows.iterator().next().getLong(0)));
    }

    Uni<Long> insert(SqlClient in, String indexNo, ManuscriptText text, Officer by, OffsetDateTime now) {
        return in.preparedQuery(INSERT)
                .execute(Tuple.wrap(Arrays.asList(values(indexNo, text, by, now))))
                .map(rows -> rows.iterator().next().getLong("id"));
    }

    Uni<Void> write(SqlClient in, Manuscript read, ManuscriptText text, Officer by, OffsetDateTime now) {
        @Nullable Object[] values = Arrays.copyOf(values(read.indexNo(), text, by, now), 21);
        values[19] = read.id();
        values[20] = read.version();
        return in.preparedQuery(WRITE)
                .execute(Tuple.wrap(Arrays.asList(values)))
                .invoke(ManuscriptStore::unlessStale)
                .replaceWithVoid();
    }

    Uni<Void> change(SqlClient in, Manuscript read, Change to, OffsetDateTime now) {
        return in.preparedQuery(CHANGE)
                .execute(Tuple.wrap(Arrays.asList(
                        read.id(),
                        read.version(),
                        to.state().word(),
                        to.secrecy(),
                        to.reviewed(),
                        to.decided().toArray(String[]::new),
                        to.publishAt(),
                        to.writers().toArray(Long[]::new),
                        to.validity(),
                        to.correction(),
                        now)))
                .invoke(ManuscriptStore::unlessStale)
                .replaceWithVoid();
    }

    Uni<Void> record(SqlClient in, long id, EditorialAct act, String note, Officer by, OffsetDateTime now) {
        return in.preparedQuery(RECORD)
                .execute(Tuple.of(id, now, by.id(), act.word(), note))
                .replaceWithVoid();
    }

    private static @Nullable Object[] values(String indexNo, ManuscriptText text, Officer by, OffsetDateTime now) {
        return new @Nullable Object[] {
            indexNo,
            by.id(),
            now,
            text.title(),
            text.column(),
            text.theme(),
            text.docNo(),
            text.issuer(),
            text.source(),
            text.produced(),
            text.openness(),
            text.validity(),
            text.summary(),
            text.keywords(),
            text.oldAddress(),
            text.call(),
            text.resultOf(),
            text.correction(),
            text.body()
        };
    }

    private static void unlessStale(RowSet<Row> rows) {
        if (rows.rowCount() != 1) {
            throw new Refused(Reason.STALE, "刚才别人改过这篇文章，请看过以后再办。");
        }
    }

    private Manuscript manuscript(
            Row row, List<Manuscript.File> files, List<Chosen> chosen, List<Manuscript.Act> acts) {
        Long article = row.getLong("article_id");
        OffsetDateTime publishAt = row.getOffsetDateTime("publish_at");
        LocalDate call = row.getLocalDate("call_until");
        return new Manuscript(
                row.getLong("id"),
                row.getInteger("version"),
                row.getString("index_no"),
                EditorialState.ofWord(row.getString("state")),
                new ManuscriptText(
                        row.getString("title"),
                        row.getString("column_code"),
                        row.getString("theme"),
                        row.getString("doc_no"),
                        row.getString("issuer"),
                        row.getString("source"),
                        row.getLocalDate("produced_on").toString(),
                        row.getString("openness"),
                        row.getString("validity"),
                        row.getString("summary"),
                        row.getString("keywords"),
                        row.getString("old_address"),
                        call == null ? "" : call.toString(),
                        row.getString("result_of"),
                        row.getString("correction"),
                        row.getString("body")),
                article == null ? 0 : article,
                publishAt == null ? "" : stamp(publishAt),
                Set.of(row.getArrayOfLongs("writers")),
                row.getBoolean("secrecy"),
                row.getBoolean("reviewed"),
                Set.of(row.getArrayOfStrings("decided")),
                files,
                chosen,
                acts);
    }

    String stamp(OffsetDateTime at) {
        return STAMP.format(at.atZoneSameInstant(zone));
    }
}
