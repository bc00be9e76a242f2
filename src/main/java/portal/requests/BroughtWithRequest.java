package portal.requests;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import portal.casework.BroughtFiles;
import portal.casework.StoredFile;
import portal.inforequest.RequestNo;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.AccessLog;
import portal.office.Officer;
import portal.security.DataKey;
import portal.security.Vault;

/** The files that an applicant brought with a request: bound to it when it is registered, and never changed. */
@ApplicationScoped
public class BroughtWithRequest {
    private static final String COLUMNS = "select r.data_key, f.file_key, f.sealed_key, f.label, f.kind, f.size"
            + " from info_request_brought f join info_request r on r.no = f.no where f.no = $1";

    private final Pool pool;
    private final RequestAccess access;
    private final RequestSight sight;
    private final RequestSeals seals;
    private final Vault vault;
    private final BroughtFiles files;
    private final AccessLog log;

    BroughtWithRequest(
            Pool pool,
            RequestAccess access,
            RequestSight sight,
            RequestSeals seals,
            Vault vault,
            BroughtFiles files,
            AccessLog log) {
        this.pool = pool;
        this.access = access;
        this.sight = sight;
        this.seals = seals;
        this.vault = vault;
        this.files = files;
        this.log = log;
    }

    /** Binds files to a request that is being registered. */
    Uni<Void> bind(SqlConnection in, DataKey key, long no, List<StoredFile> brought, OffsetDateTime at) {
        List<Tuple> rows = brought.stream()
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
                : in.preparedQuery(
                                "insert into info_request_brought (file_key, no, sealed_key, label, kind, size, added_at)"
                                        + " values ($1, $2, $3, $4, $5, $6, $7)")
                        .executeBatch(rows)
                        .replaceWithVoid();
    }

    /** What an officer sees beside the request. */
    public Uni<List<StoredFile>> atDesk(RequestNo no, Officer officer) {
        return sight.seen(no, officer).chain(held -> list(held.no()));
    }

    /** One of them at the desk; opening it is noted. */
    public Uni<BroughtFiles.Open> openAtDesk(RequestNo no, Officer officer, String id) {
        return sight.seen(no, officer)
                .call(() -> log.note(
                        new AccessLog.Line(officer.id(), AccessLog.Act.VIEW, no.value(), "info-request-brought", "")))
                .chain(held -> one(held.no(), id));
    }

    /** One of them for the browser of a viewing session. */
    public Uni<BroughtFiles.Open> byViewing(String token, String id) {
        return access.byViewing(token).chain(held -> one(held.no(), id));
    }

    Uni<List<StoredFile>> list(long no) {
        return pool.preparedQuery(COLUMNS + " order by f.added_at, f.file_key")
                .execute(Tuple.of(no))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::stored)
                        .toList());
    }

    private Uni<BroughtFiles.Open> one(long no, String id) {
        return pool.preparedQuery(COLUMNS + " and f.file_key = $2")
                .execute(Tuple.of(no, id))
                .map(rows -> {
                    if (!rows.iterator().hasNext()) {
                        throw new Refused(Reason.NOT_FOUND, "没有这个文件。");
                    }
                    return files.open(stored(rows.iterator().next()));
                });
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
