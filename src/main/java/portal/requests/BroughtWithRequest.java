package portal.requests;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import portal.LegalTime;
import portal.casework.BroughtFiles;
import portal.casework.Credentials;
import portal.drafts.StoredFile;
import portal.drafts.TakeFile;
import portal.inforequest.ApplicantStep;
import portal.inforequest.RequestNo;
import portal.office.AccessLog;
import portal.office.Officer;
import portal.requests.RequestFileStore.Of;
import portal.security.Answers;
import portal.security.Once;
import portal.security.Vault;

/**
 * The files that an applicant brought: with the request, later on, or on paper that an officer scans. None is ever changed;
 * each that comes after filing is a line of the history.
 */
@ApplicationScoped
public class BroughtWithRequest {
    private final RequestAccess access;
    private final RequestSight sight;
    private final RequestStore store;
    private final RequestFileStore files;
    private final TakeRequestStep steps;
    private final TakeFile take;
    private final Answers answers;
    private final Vault vault;
    private final AccessLog log;
    private final LegalTime time;

    BroughtWithRequest(
            RequestAccess access,
            RequestSight sight,
            RequestStore store,
            RequestFileStore files,
            TakeRequestStep steps,
            TakeFile take,
            Answers answers,
            Vault vault,
            AccessLog log,
            LegalTime time) {
        this.access = access;
        this.sight = sight;
        this.store = store;
        this.files = files;
        this.steps = steps;
        this.take = take;
        this.answers = answers;
        this.vault = vault;
        this.log = log;
        this.time = time;
    }

    /**
     * Adds a file for whoever shows that the request is theirs, as {@link TakeFile#take} does; fails as {@link RequestAccess}
     * does, with TOO_LARGE when there are too many files or bytes, and NOT_ALLOWED_NOW once the request is closed.
     */
    public Uni<TakeFile.Added> add(Credentials by, TakeFile.Upload upload) {
        return access.open(by).chain(held -> add(held, upload, TakeRequestStep.By.APPLICANT));
    }

    /** The same for an officer who scans what came on paper. */
    public Uni<TakeFile.Added> addAtDesk(RequestNo no, Officer officer, TakeFile.Upload upload) {
        return sight.seen(no, officer)
                .chain(held -> add(held, upload, sight.by(held.request(), ApplicantStep.AddFile.class, officer)))
                .call(() -> noted(no, officer, AccessLog.Act.CHANGE));
    }

    /** What an officer sees beside the request. */
    public Uni<List<StoredFile>> atDesk(RequestNo no, Officer officer) {
        return sight.seen(no, officer).chain(held -> list(held.no()));
    }

    /** One of them at the desk; opening it is noted. */
    public Uni<BroughtFiles.Open> openAtDesk(RequestNo no, Officer officer, String id) {
        return sight.seen(no, officer)
                .call(() -> noted(no, officer, AccessLog.Act.VIEW))
                .chain(held -> files.open(Of.BROUGHT, held.no(), id));
    }

    /** One of them for the browser of a viewing session. */
    public Uni<BroughtFiles.Open> byViewing(String token, String id) {
        return access.byViewing(token).chain(held -> files.open(Of.BROUGHT, held.no(), id));
    }

    Uni<List<StoredFile>> list(long no) {
        return files.list(Of.BROUGHT, no);
    }

    private Uni<TakeFile.Added> add(HeldRequest seen, TakeFile.Upload upload, TakeRequestStep.By by) {
        return take.take(new OfRequest(seen.request().no(), by), upload);
    }

    private Uni<Void> noted(RequestNo no, Officer officer, AccessLog.Act act) {
        return log.note(new AccessLog.Line(officer.id(), act, no.value(), "info-request-brought", ""));
    }

    /** A request to which somebody adds. */
    private final class OfRequest implements TakeFile.Matter<HeldRequest> {
        private final RequestNo no;
        private final TakeRequestStep.By by;

        OfRequest(RequestNo no, TakeRequestStep.By by) {
            this.no = no;
            this.by = by;
        }

        @Override
        public String name() {
            return no.display();
        }

        @Override
        public Uni<HeldRequest> held(SqlConnection in) {
            return store.locked(in, no);
        }

        @Override
        public Uni<Void> bind(SqlConnection in, HeldRequest held, StoredFile file, Once once, TakeFile.Added added) {
            ApplicantStep.AddFile step =
                    new ApplicantStep.AddFile(file.fileKey(), file.label(), file.kind(), file.size());
            return files.fits(in, Of.BROUGHT, held.no(), file.size())
                    .chain(() -> steps.write(in, held, step, by, null))
                    .chain(() -> files.insert(
                            in, Of.BROUGHT, vault.open(held.dataKey()), held.no(), List.of(file), time.now()))
                    .chain(() -> answers.keep(in, once, added));
        }
    }
}
