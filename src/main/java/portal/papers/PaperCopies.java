package portal.papers;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import portal.SiteConfig;
import portal.casework.Access;
import portal.casework.CaseFile;
import portal.casework.CaseFiles;
import portal.casework.Credentials;
import portal.casework.Filed;
import portal.casework.IssuedPaper;
import portal.casework.People;
import portal.casework.Reckonings;
import portal.document.OfficialPaper;
import portal.document.Papers;
import portal.document.Receipt;
import portal.law.Deadline;
import portal.law.Reason;
import portal.law.Refused;
import portal.petition.Move;
import portal.petition.Paper;
import portal.petition.PetitionNo;
import portal.petition.Procedure;
import portal.petition.Stage;

/**
 * The papers of a petition, as PDF and for reading: those written to the citizen for whoever shows that the petition is
 * theirs, all of them for officers. A receipt fetched later carries no query code.
 */
@ApplicationScoped
public class PaperCopies {
    private final Access access;
    private final CaseFiles files;
    private final PaperTexts texts;
    private final Papers papers;
    private final Reckonings reckonings;
    private final SiteConfig site;
    private final Clock clock;
    private final Vertx vertx;

    PaperCopies(
            Access access,
            CaseFiles files,
            PaperTexts texts,
            Papers papers,
            Reckonings reckonings,
            SiteConfig site,
            Clock clock,
            Vertx vertx) {
        this.access = access;
        this.files = files;
        this.texts = texts;
        this.papers = papers;
        this.reckonings = reckonings;
        this.site = site;
        this.clock = clock;
        this.vertx = vertx;
    }

    /** A paper for whoever shows that it is theirs; fails as {@link Access} does, and NOT_FOUND without such a paper. */
    public Uni<byte[]> by(Credentials credentials, int id) {
        return citizens(credentials, id).chain(found -> pdf(found, null));
    }

    /** A paper for the browser of a viewing session; fails in the same way. */
    public Uni<byte[]> byViewing(String token, int id) {
        return citizens(viewing(token), id).chain(found -> pdf(found, null));
    }

    /** The same, to be read in that browser. */
    public Uni<OfficialPaper> readByViewing(String token, int id) {
        return citizens(viewing(token), id).map(this::read);
    }

    /** The receipt right after filing, the only copy with the code. */
    public Uni<byte[]> receipt(Filed filed, String client) {
        Credentials code =
                Credentials.code(filed.number().digits(), filed.code().canonical(), client);
        return citizens(code, Filed.RECEIPT_ID).chain(found -> pdf(found, filed));
    }

    /** Any paper of a petition, for an officer of whom the desk knows that they may see it; NOT_FOUND without one. */
    public Uni<byte[]> forOfficer(PetitionNo no, int id) {
        return files.open(no).map(file -> found(file, id)).chain(found -> pdf(found, null));
    }

    /** The same, to be read at the desk. */
    public Uni<OfficialPaper> readForOfficer(PetitionNo no, int id) {
        return files.open(no).map(file -> found(file, id)).map(this::read);
    }

    private record Found(CaseFile file, IssuedPaper paper) {}

    /** A viewing session is counted against nobody's address. */
    private static Credentials viewing(String token) {
        return Credentials.viewing(token, "");
    }

    private Uni<Found> citizens(Credentials by, int id) {
        return access.shown(by).chain(files::open).map(file -> found(file, id)).invoke(found -> {
            if (!found.paper().kind().forCitizen()) {
                throw none();
            }
        });
    }

    private static Found found(CaseFile file, int id) {
        return file.papers().stream()
                .filter(paper -> paper.id() == id)
                .findFirst()
                .map(paper -> new Found(file, paper))
                .orElseThrow(PaperCopies::none);
    }

    private static Refused none() {
        return new Refused(Reason.NOT_FOUND, "没有这份文书。");
    }

    private Uni<byte[]> pdf(Found found, @Nullable Filed fresh) {
        if (found.paper().kind() == Paper.RECEIPT) {
            Receipt receipt = receipt(found.file(), fresh);
            return vertx.executeBlocking(() -> papers.receipt(receipt), false);
        }
        OfficialPaper paper = texts.of(found.file(), found.paper());
        return vertx.executeBlocking(() -> papers.official(paper), false);
    }

    private OfficialPaper read(Found found) {
        return found.paper().kind() == Paper.RECEIPT
                ? texts.receipt(receipt(found.file(), null))
                : texts.of(found.file(), found.paper());
    }

    private Receipt receipt(CaseFile file, @Nullable Filed fresh) {
        Move registered = Procedure.ledTo(Stage.REGISTERED, file.purpose()).orElseThrow();
        Deadline due = reckonings.now().from(registered.starts().iterator().next(), file.received());
        People people = file.people();
        return new Receipt(
                file.no(),
                fresh == null ? null : fresh.code(),
                file.purpose(),
                file.title(),
                people.called(),
                people.agent() == null ? null : people.agent().name(),
                file.registeredAt().atZoneSameInstant(clock.getZone()),
                registered.words().next(),
                due,
                file.files(),
                site.baseUrl() + "/petitions/track",
                ZonedDateTime.now(clock));
    }
}
