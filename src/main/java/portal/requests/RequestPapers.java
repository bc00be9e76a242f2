package portal.requests;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import portal.casework.Credentials;
import portal.document.OfficialPaper;
import portal.document.Papers;
import portal.inforequest.RequestNo;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Officer;

/** The papers of a request, as PDF and for reading: those written to the applicant for them, all of them for officers. */
@ApplicationScoped
public class RequestPapers {
    private final RequestAccess access;
    private final RequestSight sight;
    private final RequestFile.Opener opener;
    private final RequestWords words;
    private final Papers papers;
    private final Vertx vertx;

    RequestPapers(
            RequestAccess access,
            RequestSight sight,
            RequestFile.Opener opener,
            RequestWords words,
            Papers papers,
            Vertx vertx) {
        this.access = access;
        this.sight = sight;
        this.opener = opener;
        this.words = words;
        this.papers = papers;
        this.vertx = vertx;
    }

    /** A paper for whoever shows that it is theirs; fails as {@link RequestAccess} does, NOT_FOUND without such a paper. */
    public Uni<byte[]> by(Credentials credentials, int id) {
        return applicants(access.open(credentials), id).chain(this::pdf);
    }

    /** A paper for the browser of a viewing session; fails in the same way. */
    public Uni<byte[]> byViewing(String token, int id) {
        return applicants(access.byViewing(token), id).chain(this::pdf);
    }

    /** The same, to be read in that browser. */
    public Uni<OfficialPaper> readByViewing(String token, int id) {
        return applicants(access.byViewing(token), id);
    }

    /** The receipt right after filing, the only copy with the code. */
    public Uni<byte[]> receipt(FiledRequest filed, String client) {
        return access.byCode(filed.number().digits(), filed.code().canonical(), client)
                .chain(opener::open)
                .map(file -> words.receipt(file, filed.code().display()))
                .chain(this::pdf);
    }

    /** Any paper of a request, for an officer who sees it. */
    public Uni<byte[]> forOfficer(RequestNo no, Officer officer, int id) {
        return sight.seen(no, officer)
                .chain(opener::open)
                .map(file -> words.of(file, file.paper(id).orElseThrow(RequestPapers::none)))
                .chain(this::pdf);
    }

    private Uni<OfficialPaper> applicants(Uni<HeldRequest> seen, int id) {
        return seen.chain(opener::open).map(file -> {
            RequestFile.Issued paper =
                    file.paper(id).filter(each -> each.kind().forApplicant()).orElseThrow(RequestPapers::none);
            return words.of(file, paper);
        });
    }

    private Uni<byte[]> pdf(OfficialPaper paper) {
        return vertx.executeBlocking(() -> papers.official(paper), false);
    }

    private static Refused none() {
        return new Refused(Reason.NOT_FOUND, "没有这份文书。");
    }
}
