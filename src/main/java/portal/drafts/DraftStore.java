package portal.drafts;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The tables of drafts. Their age is counted by the database's own clock, so that all instances agree. */
@Singleton
class DraftStore {
    /** How long a draft is kept after it was last touched. */
    private static final String KEPT = "interval '24 hours'";

    /** Past its day, and nobody can be in the middle of filing it any more. */
    private static final String PAST = "expires_at <= now() - interval '10 minutes'";

    /** How long a draft that was filed still answers a double tap. */
    private static final String KEPT_FILED = "interval '30 minutes'";

    /** Neither a petition nor a request has the file now. */
    private static final String NOT_TAKEN_OVER = """
        not exists (select 1 from attachment a where a.file_key = draft_file.file_key)
        and not exists (select 1 from info_request_brought b where b.file_key = draft_file.file_key)
        """;

    private static final String ONE = "select content, saved_at, filed from draft where id = $1 and expires_at > now()";

    private final Pool pool;

    DraftStore(Pool pool) {
        this.pool = pool;
    }

    Uni<Optional<DraftRow>> find(byte[] id) {
        return pool.preparedQuery(ONE).execute(Tuple.of(Buffer.buffer(id))).map(DraftStore::first);
    }

    /** Changes a draft while nobody else can, unless it was filed; empty when there is none. */
    Uni<Optional<DraftRow>> change(byte[] id, Function<DraftRow, Drafts.Sealed> change) {
        return pool.withTransaction(one -> one.preparedQuery(ONE + " for update")
                .execute(Tuple.of(Buffer.buffer(id)))
                .map(DraftStore::first)
                .chain(found -> found.filter(row -> !row.filed())
                        .map(row -> write(one, id, change.apply(row)).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(found))));
    }

    Uni<DraftRow> insert(byte[] id, Drafts.Sealed sealed) {
        return pool.withTransaction(one -> write(one, id, sealed));
    }

    /** The files of a draft that nothing took over. */
    Uni<List<String>> files(byte[] id) {
        return pool.preparedQuery("select file_key from draft_file where draft = $1 and " + NOT_TAKEN_OVER)
                .execute(Tuple.of(Buffer.buffer(id)))
                .map(DraftStore::keys);
    }

    Uni<Void> delete(byte[] id) {
        return pool.preparedQuery("delete from draft where id = $1")
                .execute(Tuple.of(Buffer.buffer(id)))
                .replaceWithVoid();
    }

    Uni<Void> refer(byte[] id, long call) {
        return pool.preparedQuery("update draft set call_id = $2 where id = $1 and not filed")
                .execute(Tuple.of(Buffer.buffer(id), call))
                .replaceWithVoid();
    }

    Uni<Void> filed(byte[] id) {
        return pool.preparedQuery("update draft set filed = true, expires_at = least(expires_at, now() + " + KEPT_FILED
                        + ") where id = $1")
                .execute(Tuple.of(Buffer.buffer(id)))
                .replaceWithVoid();
    }

    /** The files of drafts past their day that nothing took over. */
    Uni<List<String>> expiredFiles(SqlClient one) {
        return one.query("""
            select file_key from draft_file join draft on draft = id where %s and %s
            """.formatted(PAST, NOT_TAKEN_OVER)).execute().map(DraftStore::keys);
    }

    Uni<Integer> deleteExpired(SqlClient one) {
        return one.query("delete from draft where " + PAST).execute().map(RowSet::rowCount);
    }

    private static Uni<DraftRow> write(SqlClient one, byte[] id, Drafts.Sealed sealed) {
        return one.preparedQuery("""
            with kept as (
                insert into draft (id, content, saved_at, expires_at)
                values ($1, $2, now(), now() + %s)
                on conflict (id) do update set content = excluded.content, saved_at = excluded.saved_at,
                        expires_at = excluded.expires_at
                returning content, saved_at, filed),
            gone as (
                delete from draft_file where draft = $1 and file_key <> all ($3::text[]))
            select content, saved_at, filed from kept
            """.formatted(KEPT))
                .execute(Tuple.of(Buffer.buffer(id), Buffer.buffer(sealed.content()), keys(sealed)))
                .call(() -> one.preparedQuery(
                                "insert into draft_file (file_key, draft) select unnest($2::text[]), $1 on conflict do"
                                        + " nothing")
                        .execute(Tuple.of(Buffer.buffer(id), keys(sealed))))
                .map(rows -> row(rows.iterator().next()));
    }

    private static String[] keys(Drafts.Sealed sealed) {
        return sealed.fileKeys().toArray(String[]::new);
    }

    private static List<String> keys(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString("file_key"))
                .toList();
    }

    private static Optional<DraftRow> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst().map(DraftStore::row);
    }

    private static DraftRow row(Row row) {
        return new DraftRow(
                row.getBuffer("content").getBytes(), row.getOffsetDateTime("saved_at"), row.getBoolean("filed"));
    }
}
