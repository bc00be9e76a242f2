package portal.requests;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import portal.casework.BroughtFiles;
import portal.document.FileLimits;
import portal.drafts.StoredFile;
import portal.law.Reason;
import portal.law.Refused;
import portal.security.DataKey;
import portal.security.Vault;

/** The files of requests in their two tables, which nobody mixes up: what applicants brought is never given out. */
@ApplicationScoped
class RequestFileStore {
    /** Where a file belongs. */
    enum Of {
        /** To the answer. */
        GIVEN("info_request_file"),
        /** To what was asked. */
        BROUGHT("info_request_brought");

        private final String table;

        Of(String table) {
            this.table = table;
        }

        private String select() {
            return "select r.data_key, f.file_key, f.sealed_key, f.label, f.kind, f.size from " + table
                    + " f join info_request r on r.no = f.no where f.no = $1";
        }
    }

    private final Pool pool;
    private final RequestSeals seals;
    private final Vault vault;
    private final BroughtFiles files;

    RequestFileStore(Pool pool, RequestSeals seals, Vault vault, BroughtFiles files) {
        this.pool = pool;
        this.seals = seals;
        this.vault = vault;
        this.files = files;
    }

    /** In the order in which they came. */
    Uni<List<StoredFile>> list(Of of, long no) {
        return list(pool, of, no);
    }

    Uni<List<StoredFile>> list(SqlClient in, Of of, long no) {
        return in.preparedQuery(of.select() + " order by f.added_at, f.file_key")
                .execute(Tuple.of(no))
                .map(this::all);
    }

    /** Whether one more of such a size fits; TOO_LARGE when not. */
    Uni<Void> fits(SqlClient in, Of of, long no, long size) {
        return list(in, of, no)
                .invoke(before -> FileLimits.check(
                        before.size(),
                        before.stream().mapToLong(StoredFile::size).sum(),
                        size))
                .replaceWithVoid();
    }

    /** To be handed out; NOT_FOUND. */
    Uni<BroughtFiles.Open> open(Of of, long no, String id) {
        return pool.preparedQuery(of.select() + " and f.file_key = $2")
                .execute(Tuple.of(no, id))
                .map(rows -> all(rows).stream().findFirst().map(files::open).orElseThrow(RequestFileStore::none));
    }

    Uni<Void> insert(SqlConnection in, Of of, DataKey key, long no, List<StoredFile> added, OffsetDateTime at) {
        List<Tuple> rows = added.stream()
                .map(file -> Tuple.wrap(Arrays.<Object>asList(
                        file.fileKey(),
                        no,
                        Buffer.buffer(seals.fileSecret(key, file.fileKey(), file.secret())),
                        Buffer.buffer(seals.fileLabel(key, file.fileKey(), file.label())),
                        file.kind(),
                        file.size(),
                        at)))
                .toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : in.preparedQuery("insert into " + of.table
                                + " (file_key, no, sealed_key, label, kind, size, added_at)"
                                + " values ($1, $2, $3, $4, $5, $6, $7)")
                        .executeBatch(rows)
                        .replaceWithVoid();
    }

    /** Whether it was there. */
    Uni<Boolean> delete(SqlConnection in, Of of, long no, String id) {
        return in.preparedQuery("delete from " + of.table + " where no = $1 and file_key = $2 returning file_key")
                .execute(Tuple.of(no, id))
                .map(rows -> rows.iterator().hasNext());
    }

    static Refused none() {
        return new Refused(Reason.NOT_FOUND, "没有这个文件。");
    }

    private List<StoredFile> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(this::stored).toList();
    }

    private StoredFile stored(Row row) {
        DataKey key = vault.open(row.getBuffer("data_key").getBytes());
        String id = row.getString("file_key");
        return new StoredFile(
                id,
                seals.openFileSecret(key, id, row.getBuffer("sealed_key").getBytes()),
                seals.openFileLabel(key, id, row.getBuffer("label").getBytes()),
                row.getString("kind"),
                row.getLong("size"));
    }
}
