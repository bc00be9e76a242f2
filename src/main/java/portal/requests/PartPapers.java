package portal.requests;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import portal.casework.Intake;
import portal.casework.StoredFile;
import portal.document.FileKey;
import portal.document.FileKind;
import portal.document.FileLimits;
import portal.document.FileStore;
import portal.inforequest.RequestNo;
import portal.inforequest.RequestStage;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.AccessLog;
import portal.office.Officer;
import portal.redaction.Marks;
import portal.redaction.OpenPaper;
import portal.redaction.PageShape;
import portal.redaction.Proof;
import portal.redaction.Redaction;

/**
 * Papers that are given out in part (art. 37): brought, marked, made anew without what is marked, proved, and let go by a
 * second officer. The original is seen by the officers of the request alone; the applicant gets what was let go.
 */
@ApplicationScoped
public class PartPapers {
    private static final int SECRET_LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String FIELD = "info-request-part";

    private final PartStore store;
    private final GivenFiles given;
    private final DeskRequests desk;
    private final Intake intake;
    private final FileStore files;
    private final AccessLog log;
    private final Vertx vertx;

    PartPapers(
            PartStore store,
            GivenFiles given,
            DeskRequests desk,
            Intake intake,
            FileStore files,
            AccessLog log,
            Vertx vertx) {
        this.store = store;
        this.given = given;
        this.desk = desk;
        this.intake = intake;
        this.files = files;
        this.log = log;
        this.vertx = vertx;
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
            PageShape shape) {}

    /** One page of a finished paper: what can be copied from it. */
    public record Finished(One paper, int pages, PageShape shape, String text) {}

    /** The papers of a request, in the order in which they came. */
    public Uni<List<Line>> atDesk(RequestNo no, Officer officer) {
        return desk.seen(no, officer)
                .chain(held -> store.all(held.no()))
                .map(all -> all.stream()
                        .map(each -> new Line(
                                each.original().fileKey(), each.original().label(), each.pages(), each.state()))
                        .toList());
    }

    /** Takes a PDF or a picture in; answers its id. Fails with WRONG_TYPE, TOO_LARGE, NOT_ALLOWED_NOW. */
    public Uni<String> add(RequestNo no, Officer officer, Path upload, String name) {
        return open(no, officer)
                .chain(held -> store.all(held.no())
                        .invoke(all -> FileLimits.check(all.size(), 0, 1))
                        .chain(() -> intake.take(upload, name))
                        .chain(file -> pages(file)
                                .chain(pages -> store.insert(held, file, pages, officer.id()))
                                .onFailure()
                                .call(() -> intake.drop(List.of(file.fileKey())))
                                .replaceWith(file.fileKey())))
                .call(() -> noted(no, officer, AccessLog.Act.CHANGE));
    }

    /** A paper with its marks and where its words stand; the first page is 1. */
    public Uni<One> one(RequestNo no, Officer officer, String id, int page) {
        return desk.seen(no, officer)
                .chain(held -> store.one(held.no(), id)
                        .chain(paper -> worked(paper.original(), paper.picture(), open -> {
                            Refused absent = new Refused(Reason.NOT_FOUND, "没有这一页。");
                            if (page < 1 || page > open.pages()) {
                                throw absent;
                            }
                            return one(
                                    paper, officer, open(held), open.search(paper.marks().words()), open.shape(page));
                        })))
                .call(() -> noted(no, officer, AccessLog.Act.VIEW));
    }

    /** A page of the original as a PNG. */
    public Uni<byte[]> picture(RequestNo no, Officer officer, String id, int page) {
        return desk.seen(no, officer)
                .chain(held -> store.one(held.no(), id))
                .chain(paper -> worked(paper.original(), paper.picture(), open -> drawn(open, page)))
                .call(() -> noted(no, officer, AccessLog.Act.VIEW));
    }

    /** Changes the marks; what was made with the old ones is gone. Fails with INVALID, STALE, NOT_ALLOWED_NOW. */
    public Uni<Void> mark(RequestNo no, Officer officer, String id, int version, UnaryOperator<Marks> change) {
        return open(no, officer).chain(held -> store.one(held.no(), id)).chain(paper -> {
            if (paper.out()) {
                throw new Refused(Reason.NOT_ALLOWED_NOW, "这份文件已经放行。要改的，先从“提供的文件”里移除。");
            }
            Marks marks = change.apply(paper.marks());
            if (!marks.faults(paper.pages()).isEmpty()) {
                throw Refused.invalid(marks.faults(paper.pages()));
            }
            return store.mark(paper, version, marks, officer.id())
                    .call(() -> dropped(paper.result()))
                    .call(() -> noted(no, officer, AccessLog.Act.CHANGE));
        });
    }

    /** Makes the paper without what is marked, and proves it; fails with INVALID, naming what was found. */
    public Uni<Void> make(RequestNo no, Officer officer, String id, int version) {
        return open(no, officer)
                .chain(held -> store.one(held.no(), id))
                .chain(paper -> {
                    if (paper.out() || paper.version() != version) {
                        throw new Refused(Reason.STALE, "这份文件刚刚有人改过，请看过以后再决定。");
                    }
                    return worked(
                                    paper.original(),
                                    paper.picture(),
                                    open -> Redaction.of(open, paper.marks()))
                            .chain(made -> vertx.executeBlocking(() -> proved(made), false))
                            .chain(result -> store.made(paper, result, officer.id())
                                    .onFailure()
                                    .call(() -> intake.drop(List.of(result.fileKey()))))
                            .call(() -> dropped(paper.result()));
                })
                .call(() -> noted(no, officer, AccessLog.Act.CHANGE));
    }

    /** A page of the finished paper; the last says what was taken out and why. */
    public Uni<Finished> finished(RequestNo no, Officer officer, String id, int page) {
        return desk.seen(no, officer)
                .chain(held -> store.one(held.no(), id).chain(paper -> worked(result(paper), false, open -> {
                    if (page < 1 || page > open.pages()) {
                        throw new Refused(Reason.NOT_FOUND, "没有这一页。");
                    }
                    One one = one(
                            paper,
                            officer,
                            open(held),
                            new OpenPaper.Search(List.of(), List.of(), false),
                            open.shape(page));
                    return new Finished(one, open.pages(), open.shape(page), open.text(page));
                })))
                .call(() -> noted(no, officer, AccessLog.Act.VIEW));
    }

    /** The same as a PNG. */
    public Uni<byte[]> finishedPicture(RequestNo no, Officer officer, String id, int page) {
        return desk.seen(no, officer)
                .chain(held -> store.one(held.no(), id))
                .chain(paper -> worked(result(paper), false, open -> drawn(open, page)))
                .call(() -> noted(no, officer, AccessLog.Act.VIEW));
    }

    /** Lets a finished paper go: it lies with the files that the applicant gets. By somebody other than who marked it. */
    public Uni<Void> release(RequestNo no, Officer officer, String id, int version) {
        return open(no, officer)
                .chain(held -> store.one(held.no(), id))
                .chain(paper -> {
                    if (paper.out() || paper.version() != version) {
                        throw new Refused(Reason.STALE, "这份文件刚刚有人改过，请看过以后再决定。");
                    }
                    if (paper.markedBy() == officer.id()) {
                        throw Refused.invalid(List.of(new Fault("/looked", "looked.own", "遮盖是您做的，请另一位工作人员或者负责人看过以后放行。")));
                    }
                    return given.fits(no, officer, result(paper).size())
                            .chain(() -> store.release(paper, result(paper), label(paper), officer.id()));
                })
                .call(() -> noted(no, officer, AccessLog.Act.CHANGE));
    }

    /** Removes a paper that was not let go, with all that was made of it. */
    public Uni<Void> remove(RequestNo no, Officer officer, String id, int version) {
        return open(no, officer)
                .chain(held -> store.one(held.no(), id))
                .chain(paper -> {
                    if (paper.out() || paper.version() != version) {
                        throw new Refused(Reason.STALE, "这份文件刚刚有人改过，请看过以后再决定。");
                    }
                    return store.remove(paper)
                            .call(() -> intake.drop(List.of(id)))
                            .call(() -> dropped(paper.result()));
                })
                .call(() -> noted(no, officer, AccessLog.Act.CHANGE));
    }

    private One one(PartPaper paper, Officer officer, boolean open, OpenPaper.Search search, PageShape shape) {
        return new One(
                paper.original().fileKey(),
                paper.original().label(),
                paper.pages(),
                paper.state(),
                paper.version(),
                paper.markedBy() == officer.id(),
                open,
                paper.marks(),
                search,
                shape);
    }

    private static StoredFile result(PartPaper paper) {
        if (paper.result() == null) {
            throw new Refused(Reason.NOT_FOUND, "还没有做好的文件。");
        }
        return Objects.requireNonNull(paper.result());
    }

    private static String label(PartPaper paper) {
        return paper.original().label().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "") + "（部分公开）.pdf";
    }

    private static byte[] drawn(OpenPaper open, int page) throws IOException {
        if (page < 1 || page > open.pages()) {
            throw new Refused(Reason.NOT_FOUND, "没有这一页。");
        }
        return open.picture(page);
    }

    private Uni<Integer> pages(StoredFile file) {
        FileKind kind = FileKind.valueOf(file.kind());
        if (kind != FileKind.PDF && !kind.picture()) {
            throw new Refused(Reason.WRONG_TYPE, "部分公开的文件请用 PDF 或者图片；Word、Excel 文件先另存为 PDF。");
        }
        return worked(file, kind.picture(), OpenPaper::pages);
    }

    private <T> Uni<T> worked(StoredFile file, boolean picture, OpenPaper.Work<T> work) {
        return vertx.executeBlocking(() -> OpenPaper.work(read(file), picture, work), false);
    }

    private byte[] read(StoredFile file) throws IOException {
        try (InputStream in = files.open(new SecretKeySpec(file.secret(), "SM4"), new FileKey(file.fileKey()))) {
            return in.readAllBytes();
        }
    }

    /** Keeps a finished paper only when nothing speaks against it. */
    private StoredFile proved(Redaction.Made made) throws IOException {
        List<String> failures = Proof.failures(made.paper(), made.claim());
        if (!failures.isEmpty()) {
            throw Refused.invalid(failures.stream()
                    .map(failure -> new Fault("/make", "make.left", "检查没有通过：" + failure))
                    .toList());
        }
        byte[] secret = new byte[SECRET_LENGTH];
        RANDOM.nextBytes(secret);
        FileKey key = files.put(new SecretKeySpec(secret, "SM4"), out -> out.write(made.paper()));
        return new StoredFile(key.hex(), secret, "", FileKind.PDF.name(), made.paper().length);
    }

    private Uni<HeldRequest> open(RequestNo no, Officer officer) {
        return desk.seen(no, officer).invoke(held -> {
            if (!open(held)) {
                throw new Refused(Reason.NOT_ALLOWED_NOW, "已经答复，提供的文件不能再改。");
            }
        });
    }

    private static boolean open(HeldRequest held) {
        return RequestStage.open().contains(held.request().stage());
    }

    private Uni<Void> dropped(@Nullable StoredFile file) {
        return file == null ? Uni.createFrom().voidItem() : intake.drop(List.of(file.fileKey()));
    }

    private Uni<Void> noted(RequestNo no, Officer officer, AccessLog.Act act) {
        return log.note(new AccessLog.Line(officer.id(), act, no.value(), FIELD, ""));
    }
}
