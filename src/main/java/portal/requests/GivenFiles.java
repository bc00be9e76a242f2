package portal.requests;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import portal.casework.BroughtFiles;
import portal.casework.Credentials;
import portal.casework.Intake;
import portal.casework.StoredFile;
import portal.document.FileLimits;
import portal.inforequest.AnswerKind;
import portal.inforequest.RequestNo;
import portal.inforequest.RequestStage;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.AccessLog;
import portal.office.Officer;
import portal.security.DataKey;
import portal.security.Vault;

/** The files that are given out with an answer: laid ready by an officer, taken along by the applicant afterwards. */
@ApplicationScoped
public class GivenFiles {
    private static final String COLUMNS = "select r.data_key, f.file_key, f.sealed_key, f.label, f.kind, f.size"
            + " from info_request_file f join info_request r on r.no = f.no where f.no = $1";

    private final Pool pool;
    private final RequestAccess access;
    private final RequestSight sight;
    private final RequestSeals seals;
    private final Vault vault;
    private final Intake intake;
    private final BroughtFiles files;
    private final AccessLog log;

    GivenFiles(
            Pool pool,
            RequestAccess access,
            RequestSight sight,
            RequestSeals seals,
            Vault vault,
            Intake intake,
            BroughtFiles files,
            AccessLog log) {
        this.pool = pool;
        this.access = access;
        this.sight = sight;
        this.seals = seals;
        this.vault = vault;
        this.intake = intake;
        this.files = files;
        this.log = log;
    }

    /** Lays a file ready; NOT_ALLOWED_NOW once the answer is given, TOO_LARGE, WRONG_TYPE. */
    public Uni<Void> add(RequestNo no, Officer officer, Path upload, String name) {
        return sight.seen(no, officer)
                .invoke(GivenFiles::stillOpen)
                .chain(held -> list(held.no())
                        .chain(before -> intake.take(upload, name).chain(file -> {
                            try {
                                FileLimits.check(
                                        before.size(),
                                        before.stream()
                                                .mapToLong(StoredFile::size)
                                                .sum(),
                                        file.size());
                            } catch (Refused tooMuch) {
                                return intake.drop(List.of(file.fileKey())).map(dropped -> {
                                    throw tooMuch;
                                });
                            }
                            return insert(held, file);
                        })))
                .call(() -> log.note(
                        new AccessLog.Line(officer.id(), AccessLog.Act.CHANGE, no.value(), "info-request-file", "")));
    }

    /** Whether one more file of such a size may lie ready; TOO_LARGE when not. */
    Uni<Void> fits(RequestNo no, Officer officer, long size) {
        return atDesk(no, officer)
                .invoke(before -> FileLimits.check(
                        before.size(),
                        before.stream().mapToLong(StoredFile::size).sum(),
                        size))
                .replaceWithVoid();
    }

    /** Takes a file back before the answer is given. */
    public Uni<Void> remove(RequestNo no, Officer officer, String id) {
        return sight.seen(no, officer)
                .invoke(GivenFiles::stillOpen)
                .chain(held -> pool.preparedQuery(
                                "delete from info_request_file where no = $1 and file_key = $2 returning file_key")
                        .execute(Tuple.of(held.no(), id)))
                .chain(rows -> rows.iterator().hasNext()
                        ? intake.drop(List.of(id))
                        : Uni.createFrom().voidItem());
    }

    /** What an officer sees ready. */
    public Uni<List<StoredFile>> atDesk(RequestNo no, Officer officer) {
        return sight.seen(no, officer).chain(held -> list(held.no()));
    }

    public Uni<BroughtFiles.Open> openAtDesk(RequestNo no, Officer officer, String id) {
        return sight.seen(no, officer).chain(held -> one(held.no(), id));
    }

    public Uni<BroughtFiles.Open> byViewing(String token, String id) {
        return access.byViewing(token).chain(held -> out(held, id));
    }

    /** For whoever shows that the request is theirs. */
    public Uni<BroughtFiles.Open> by(Credentials credentials, String id) {
        return access.open(credentials).chain(held -> out(held, id));
    }

    /** What the applicant sees: nothing before an answer that gives something. */
    Uni<List<StoredFile>> given(HeldRequest held) {
        return out(held) ? list(held.no()) : Uni.createFrom().item(List.of());
    }

    private Uni<BroughtFiles.Open> out(HeldRequest held, String id) {
        if (!out(held)) {
            throw none();
        }
        return one(held.no(), id);
    }

    private static boolean out(HeldRequest held) {
        return held.request().facts().answer().filter(AnswerKind::gives).isPresent();
    }

    private static void stillOpen(HeldRequest held) {
        if (!RequestStage.open().contains(held.request().stage())) {
            throw new Refused(Reason.NOT_ALLOWED_NOW, "已经答复，提供的文件不能再改。");
        }
    }

    private Uni<BroughtFiles.Open> one(long no, String id) {
        return pool.preparedQuery(COLUMNS + " and f.file_key = $2")
                .execute(Tuple.of(no, id))
                .map(rows -> {
                    if (!rows.iterator().hasNext()) {
                        throw none();
                    }
                    return files.open(stored(rows.iterator().next()));
                });
    }

    private static Refused none() {
        return new Refused(Reason.NOT_FOUND, "没有这个文件。");
    }

    private Uni<List<StoredFile>> list(long no) {
        return pool.preparedQuery(COLUMNS + " order by f.added_at, f.file_key")
                .execute(Tuple.of(no))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::stored)
                        .toList());
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

    private Uni<Void> insert(HeldRequest held, StoredFile file) {
        DataKey key = vault.open(held.dataKey());
        return pool.preparedQuery(
                        "insert into info_request_file (file_key, no, sealed_key, label, kind, size, added_at)"
                                + " values ($1, $2, $3, $4, $5, $6, now())")
                .execute(Tuple.wrap(Arrays.asList(
                        file.fileKey(),
                        held.no(),
                        Buffer.buffer(seals.fileSecret(key, file.fileKey(), file.secret())),
                        Buffer.buffer(seals.fileLabel(key, file.fileKey(), file.label())),
                        file.kind(),
                        file.size())))
                .replaceWithVoid();
    }
}
