package portal.requests;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import portal.document.FileKind;
import portal.document.FileLimits;
import portal.drafts.Intake;
import portal.drafts.StoredFile;
import portal.inforequest.RequestNo;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Officer;
import portal.redaction.Marks;
import portal.redaction.OpenPaper;
import portal.redaction.PageShape;
import portal.redaction.Redaction;

/**
 * Papers that are given out in part (art. 37): brought, marked, and made anew without what is marked. The original is seen
 * by the officers of the request alone; {@link FinishedParts} lets the new paper go.
 */
@ApplicationScoped
public class PartPapers {
    private final PartStore store;
    private final PartDoor door;
    private final PartWork work;
    private final RequestSight sight;
    private final Intake intake;

    PartPapers(PartStore store, PartDoor door, PartWork work, RequestSight sight, Intake intake) {
        this.store = store;
        this.door = door;
        this.work = work;
        this.sight = sight;
        this.intake = intake;
    }

    /** How far a paper is. */
    public enum State {
        MARKING,
        MADE,
        OUT
    }

    /** A line of the list. */
    public record Line(String id, String name, int pages, State state) {}

    /**
     * One paper at the desk.
     *
     * @param own whether the asking officer marked it, so that somebody else must let it go
     * @param open whether the request is not answered yet
     */
    public record One(
            String id,
            String name,
            int pages,
            State state,
            int version,
            boolean own,
            boolean open,
            Marks marks,
            OpenPaper.Search search,
            PageShape shape) {
        static One of(PartDoor.Seen seen, Officer officer, OpenPaper.Search search, PageShape shape) {
            PartPaper paper = seen.paper();
            return new One(
                    paper.original().fileKey(),
                    paper.original().label(),
                    paper.pages(),
                    paper.state(),
                    paper.version(),
                    paper.markedBy() == officer.id(),
                    seen.open(),
                    paper.marks(),
                    search,
                    shape);
        }
    }

    /** The papers of a request, in the order in which they came. */
    public Uni<List<Line>> atDesk(RequestNo no, Officer officer) {
        return sight.seen(no, officer)
                .chain(held -> store.all(held.no()))
                .map(all -> all.stream()
                        .map(each -> new Line(
                                each.original().fileKey(), each.original().label(), each.pages(), each.state()))
                        .toList());
    }

    /** Takes a PDF or a picture in; answers its id. Fails with WRONG_TYPE, TOO_LARGE, NOT_ALLOWED_NOW. */
    public Uni<String> add(RequestNo no, Officer officer, Path upload, String name) {
        return door.changing(no, officer)
                .chain(held -> store.all(held.no())
                        .invoke(all -> FileLimits.check(all.size(), 0, 1))
                        .chain(() -> intake.take(upload, name))
                        .chain(file -> pages(file)
                                .chain(pages -> store.insert(held, file, pages, officer.id()))
                                .onFailure()
                                .call(() -> work.drop(file))
                                .replaceWith(file.fileKey())));
    }

    private Uni<Integer> pages(StoredFile file) {
        FileKind kind = FileKind.valueOf(file.kind());
        if (kind != FileKind.PDF && !kind.picture()) {
            return Uni.createFrom()
                    .failure(new Refused(Reason.WRONG_TYPE, "部分公开的文件请用 PDF 或者图片；Word、Excel 文件先另存为 PDF。"));
        }
        return work.on(file, kind.picture(), OpenPaper::pages);
    }

    /** A paper with its marks and where its words stand; the first page is 1. */
    public Uni<One> one(RequestNo no, Officer officer, String id, int page) {
        return door.seen(no, officer, id)
                .chain(seen -> work.on(
                        seen.paper().original(),
                        seen.paper().picture(),
                        open -> One.of(
                                seen, officer, open.search(seen.paper().marks().words()), open.shape(page))));
    }

    /** A page of the original as a PNG. */
    public Uni<byte[]> picture(RequestNo no, Officer officer, String id, int page) {
        return door.seen(no, officer, id)
                .chain(seen -> work.on(seen.paper().original(), seen.paper().picture(), open -> open.picture(page)));
    }

    /** Changes the marks; what was made with the old ones is gone. Fails with INVALID, STALE, NOT_ALLOWED_NOW. */
    public Uni<Void> mark(RequestNo no, Officer officer, String id, int version, UnaryOperator<Marks> change) {
        return door.changing(no, officer, id).chain(paper -> {
            if (paper.out()) {
                throw new Refused(Reason.NOT_ALLOWED_NOW, "这份文件已经放行。要改的，先从“提供的文件”里移除。");
            }
            Marks marks = change.apply(paper.marks());
            if (!marks.faults(paper.pages()).isEmpty()) {
                throw Refused.invalid(marks.faults(paper.pages()));
            }
            return store.mark(paper, version, marks, officer.id()).call(() -> work.drop(paper.result()));
        });
    }

    /** Makes the paper without what is marked, and proves it; fails with INVALID, naming what was found. */
    public Uni<Void> make(RequestNo no, Officer officer, String id, int version) {
        return door.changing(no, officer, id).chain(paper -> {
            paper.same(version);
            return work.on(paper.original(), paper.picture(), open -> Redaction.of(open, paper.marks()))
                    .chain(work::kept)
                    .chain(result ->
                            store.made(paper, result, officer.id()).onFailure().call(() -> work.drop(result)))
                    .call(() -> work.drop(paper.result()));
        });
    }

    /** Removes a paper that was not let go, with all that was made of it. */
    public Uni<Void> remove(RequestNo no, Officer officer, String id, int version) {
        return door.changing(no, officer, id).chain(paper -> {
            paper.same(version);
            return store.remove(paper).call(() -> work.drop(paper.original())).call(() -> work.drop(paper.result()));
        });
    }
}
