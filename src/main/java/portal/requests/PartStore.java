package portal.requests;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import portal.drafts.StoredFile;
import portal.law.Reason;
import portal.law.Refused;
import portal.redaction.Marks;
import portal.security.DataKey;
import portal.security.Vault;

/** Papers that are given out in part, in their table. */
@ApplicationScoped
class PartStore {
    private static final String SELECT = "select p.*, r.data_key, exists (select 1 from info_request_file f where"
            + " f.file_key = p.result_key) as out from info_request_part p join info_request r on r.no = p.no"
            + " where p.no = $1";

    private final Pool pool;
    private final Vault vault;
    private final RequestSeals seals;
    private final ObjectMapper json;

    PartStore(Pool pool, Vault vault, RequestSeals seals, ObjectMapper json) {
        this.pool = pool;
        this.vault = vault;
        this.seals = seals;
        this.json = json;
    }

    Uni<List<PartPaper>> all(long no) {
        return pool.preparedQuery(SELECT + " order by p.added_at, p.file_key")
                .execute(Tuple.of(no))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::paper)
                        .toList());
    }

    /** Fails with NOT_FOUND. */
    Uni<PartPaper> one(long no, String id) {
        return pool.preparedQuery(SELECT + " and p.file_key = $2")
                .execute(Tuple.of(no, id))
                .map(rows -> {
                    if (!rows.iterator().hasNext()) {
                        throw new Refused(Reason.NOT_FOUND, "没有这份文件。");
                    }
                    return paper(rows.iterator().next());
                });
    }

    Uni<Void> insert(HeldRequest held, StoredFile file, int pages, long officer) {
        DataKey key = vault.open(held.dataKey());
        String id = file.fileKey();
        return pool.preparedQuery("insert into info_request_part (file_key, no, sealed_key, label, kind, size, pages,"
                        + " marks, marked_by, added_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, now())")
                .execute(Tuple.wrap(Arrays.asList(
                        id,
                        held.no(),
                        Buffer.buffer(seals.fileSecret(key, id, file.secret())),
                        Buffer.buffer(seals.fileLabel(key, id, file.label())),
                        file.kind(),
                        file.size(),
                        pages,
                        marks(key, id, Marks.NONE),
                        officer)))
                .replaceWithVoid();
    }

    /** Keeps new marks; what was made with the old ones is no more. Fails with STALE. */
    Uni<Void> mark(PartPaper paper, int version, Marks marks, long officer) {
        String id = paper.original().fileKey();
        return changed(
                pool.preparedQuery("update info_request_part set marks = $3, marked_by = $4, version = version + 1,"
                                + " result_key = null, result_sealed_key = null, result_size = null, released_by = null"
                                + " where file_key = $1 and version = $2 returning file_key")
                        .execute(Tuple.of(id, version, marks(paper.key(), id, marks), officer)));
    }

    /** Keeps what was made; fails with STALE when the marks are others by now. */
    Uni<Void> made(PartPaper paper, StoredFile result, long officer) {
        return changed(pool.preparedQuery("update info_request_part set result_key = $3, result_sealed_key = $4,"
                        + " result_size = $5, released_by = null, marked_by = $6"
                        + " where file_key = $1 and version = $2 returning file_key")
                .execute(Tuple.of(
                        paper.original().fileKey(),
                        paper.version(),
                        result.fileKey(),
                        Buffer.buffer(seals.fileSecret(paper.key(), result.fileKey(), result.secret())),
                        result.size(),
                        officer)));
    }

    /** Lays the result with the files that are given out. */
    Uni<Void> release(SqlClient in, PartPaper paper, StoredFile result, String label, long officer) {
        Buffer sealedLabel = Buffer.buffer(seals.fileLabel(paper.key(), result.fileKey(), label));
        return changed(in.preparedQuery("update info_request_part set released_by = $3 where file_key = $1"
                                + " and version = $2 and result_key = $4 and marked_by <> $3 returning file_key")
                        .execute(Tuple.of(paper.original().fileKey(), paper.version(), officer, result.fileKey())))
                .chain(() -> given(in, paper, result, sealedLabel));
    }

    private static Uni<Void> given(SqlClient in, PartPaper paper, StoredFile result, Buffer label) {
        return in.preparedQuery("insert into info_request_file (file_key, no, sealed_key, label, kind, size, added_at)"
                        + " select result_key, no, result_sealed_key, $2, $3, result_size, now() from info_request_part"
                        + " where file_key = $1")
                .execute(Tuple.of(paper.original().fileKey(), label, result.kind()))
                .replaceWithVoid();
    }

    Uni<Void> remove(PartPaper paper) {
        return changed(pool.preparedQuery(
                        "delete from info_request_part where file_key = $1 and version = $2" + " returning file_key")
                .execute(Tuple.of(paper.original().fileKey(), paper.version())));
    }

    private static Uni<Void> changed(Uni<io.vertx.mutiny.sqlclient.RowSet<Row>> update) {
        return update.invoke(rows -> {
                    if (!rows.iterator().hasNext()) {
                        throw new Refused(Reason.STALE, "这份文件刚刚有人改过，请看过以后再决定。");
                    }
                })
                .replaceWithVoid();
    }

    private PartPaper paper(Row row) {
        DataKey key = vault.open(row.getBuffer("data_key").getBytes());
        String id = row.getString("file_key");
        String label = seals.openFileLabel(key, id, row.getBuffer("label").getBytes());
        StoredFile original = new StoredFile(
                id,
                seals.openFileSecret(key, id, row.getBuffer("sealed_key").getBytes()),
                label,
                row.getString("kind"),
                row.getLong("size"));
        boolean out = row.getBoolean("out");
        boolean takenBack = !out && row.getLong("released_by") != null;
        return new PartPaper(
                row.getLong("no"),
                key,
                original,
                row.getInteger("pages"),
                marks(key, id, row.getBuffer("marks").getBytes()),
                row.getInteger("version"),
                row.getLong("marked_by"),
                takenBack ? null : result(row, key, label),
                out);
    }

    private @Nullable StoredFile result(Row row, DataKey key, String label) {
        String id = row.getString("result_key");
        return id == null
                ? null
                : new StoredFile(
                        id,
                        seals.openFileSecret(
                                key, id, row.getBuffer("result_sealed_key").getBytes()),
                        label,
                        "PDF",
                        row.getLong("result_size"));
    }

    private Buffer marks(DataKey key, String id, Marks marks) {
        return Buffer.buffer(vault.seal(key, "info_request_part.marks." + id, seals.bytes(marks)));
    }

    private Marks marks(DataKey key, String id, byte[] sealed) {
        try {
            return json.readValue(vault.unsealBytes(key, "info_request_part.marks." + id, sealed), Marks.class);
        } catch (IOException broken) {
            throw new IllegalStateException("The marks of " + id + " cannot be read", broken);
        }
    }
}
