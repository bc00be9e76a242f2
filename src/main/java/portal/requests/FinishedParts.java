package portal.requests;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import portal.drafts.StoredFile;
import portal.inforequest.RequestNo;
import portal.law.Fault;
import portal.law.Refused;
import portal.office.Officer;
import portal.redaction.OpenPaper;
import portal.requests.RequestFileStore.Of;

/** Finished papers, looked at a second time and let go to the applicant. */
@ApplicationScoped
public class FinishedParts {
    private static final String LET_GO = "（部分公开）.pdf";

    private final PartStore store;
    private final PartDoor door;
    private final PartWork work;
    private final GivenFiles given;
    private final RequestFileStore files;

    FinishedParts(PartStore store, PartDoor door, PartWork work, GivenFiles given, RequestFileStore files) {
        this.store = store;
        this.door = door;
        this.work = work;
        this.given = given;
        this.files = files;
    }

    /** One page of a finished paper: what can be copied from it. */
    public record Page(PartPapers.One paper, int pages, String text) {}

    /** A page; the last says what was taken out and why. NOT_FOUND before it is made. */
    public Uni<Page> page(RequestNo no, Officer officer, String id, int page) {
        return door.seen(no, officer, id)
                .chain(seen -> work.on(seen.paper().made(), false, open -> {
                    OpenPaper.Search none = new OpenPaper.Search(List.of(), List.of(), false);
                    return new Page(
                            PartPapers.One.of(seen, officer, none, open.shape(page)), open.pages(), open.text(page));
                }));
    }

    /** The same as a PNG. */
    public Uni<byte[]> picture(RequestNo no, Officer officer, String id, int page) {
        return door.seen(no, officer, id)
                .chain(seen -> work.on(seen.paper().made(), false, open -> open.picture(page)));
    }

    /** Lets it go: it lies with the files that the applicant gets. By somebody other than who marked it. */
    public Uni<Void> release(RequestNo no, Officer officer, String id, int version) {
        return door.changing(no, officer, id).chain(paper -> {
            paper.same(version);
            if (paper.markedBy() == officer.id()) {
                throw Refused.invalid(List.of(new Fault("/looked", "looked.own", "遮盖是您做的，请另一位工作人员或者负责人看过以后放行。")));
            }
            StoredFile made = paper.made();
            String label = paper.original().label().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "") + LET_GO;
            return given.changing(
                    no,
                    (in, held) -> files.fits(in, Of.GIVEN, held.no(), made.size())
                            .chain(() -> store.release(in, paper, made, label, officer.id())));
        });
    }
}
