package portal.requests;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import portal.LegalTime;
import portal.casework.BroughtFiles;
import portal.casework.Credentials;
import portal.drafts.Intake;
import portal.drafts.StoredFile;
import portal.inforequest.AnswerKind;
import portal.inforequest.RequestNo;
import portal.inforequest.RequestStage;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.AccessLog;
import portal.office.Officer;
import portal.requests.RequestFileStore.Of;
import portal.security.Vault;

/** The files that are given out with an answer: laid ready by an officer, taken along by the applicant afterwards. */
@ApplicationScoped
public class GivenFiles {
    private final Pool pool;
    private final RequestAccess access;
    private final RequestSight sight;
    private final RequestStore store;
    private final RequestFileStore files;
    private final Vault vault;
    private final Intake intake;
    private final AccessLog log;
    private final LegalTime time;

    GivenFiles(
            Pool pool,
            RequestAccess access,
            RequestSight sight,
            RequestStore store,
            RequestFileStore files,
            Vault vault,
            Intake intake,
            AccessLog log,
            LegalTime time) {
        this.pool = pool;
        this.access = access;
        this.sight = sight;
        this.store = store;
        this.files = files;
        this.vault = vault;
        this.intake = intake;
        this.log = log;
        this.time = time;
    }

    /** Lays a file ready; NOT_ALLOWED_NOW once the answer is given, TOO_LARGE, WRONG_TYPE. */
    public Uni<Void> add(RequestNo no, Officer officer, Path upload, String name) {
        return sight.seen(no, officer)
                .invoke(GivenFiles::stillOpen)
                .chain(() -> intake.take(upload, name))
                .chain(file -> changing(
                                no,
                                (in, held) -> files.fits(in, Of.GIVEN, held.no(), file.size())
                                        .chain(() -> files.insert(
                                                in,
                                                Of.GIVEN,
                                                vault.open(held.dataKey()),
                                                held.no(),
                                                List.of(file),
                                                time.now())))
                        .onFailure()
                        .call(() -> intake.drop(List.of(file.fileKey()))))
                .call(() -> log.note(
                        new AccessLog.Line(officer.id(), AccessLog.Act.CHANGE, no.value(), "info-request-file", "")));
    }

    /** Takes a file back before the answer is given. */
    public Uni<Void> remove(RequestNo no, Officer officer, String id) {
        return sight.seen(no, officer)
                .chain(() -> changing(no, (in, held) -> files.delete(in, Of.GIVEN, held.no(), id)))
                .chain(there ->
                        there ? intake.drop(List.of(id)) : Uni.createFrom().voidItem());
    }

    /** What an officer sees ready. */
    public Uni<List<StoredFile>> atDesk(RequestNo no, Officer officer) {
        return sight.seen(no, officer).chain(held -> files.list(Of.GIVEN, held.no()));
    }

    public Uni<BroughtFiles.Open> openAtDesk(RequestNo no, Officer officer, String id) {
        return sight.seen(no, officer).chain(held -> files.open(Of.GIVEN, held.no(), id));
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
        return out(held) ? files.list(Of.GIVEN, held.no()) : Uni.createFrom().item(List.of());
    }

    /** The names of those that lie ready. */
    Uni<List<String>> names(SqlClient in, long no) {
        return files.list(in, Of.GIVEN, no)
                .map(ready -> ready.stream().map(StoredFile::label).toList());
    }

    /** Changes what lies ready while nobody answers: with the request held, or else after the answer, which refuses it. */
    <T> Uni<T> changing(RequestNo no, BiFunction<SqlConnection, HeldRequest, Uni<T>> change) {
        return pool.withTransaction(
                in -> store.locked(in, no).invoke(GivenFiles::stillOpen).chain(held -> change.apply(in, held)));
    }

    private Uni<BroughtFiles.Open> out(HeldRequest held, String id) {
        if (!out(held)) {
            throw RequestFileStore.none();
        }
        return files.open(Of.GIVEN, held.no(), id);
    }

    private static boolean out(HeldRequest held) {
        return held.request().facts().answer().filter(AnswerKind::gives).isPresent();
    }

    private static void stillOpen(HeldRequest held) {
        if (!RequestStage.open().contains(held.request().stage())) {
            throw new Refused(Reason.NOT_ALLOWED_NOW, "已经答复，提供的文件不能再改。");
        }
    }
}
