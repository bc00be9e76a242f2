package portal.staff;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import portal.caseload.EnterPetition;
import portal.casework.Channel;
import portal.casework.Filed;
import portal.casework.Receipts;
import portal.document.FileLimits;
import portal.drafts.Draft;
import portal.drafts.Drafts;
import portal.drafts.Intake;
import portal.drafts.StoredFile;
import portal.law.ChineseDate;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Duty;
import portal.office.Officer;
import portal.petition.Purpose;

/** Filing for somebody: everything once more to be read back, the scans of the paper, and the button that registers. */
@Path("/staff/cases/new/{id}")
class CounterCheckDesk {
    private static final long MEGABYTE = 1L << 20;

    private final CounterDrafts entries;
    private final Drafts drafts;
    private final Intake intake;
    private final EnterPetition enter;
    private final Receipts receipts;
    private final CaseWords words;

    CounterCheckDesk(
            CounterDrafts entries,
            Drafts drafts,
            Intake intake,
            EnterPetition enter,
            Receipts receipts,
            CaseWords words) {
        this.entries = entries;
        this.drafts = drafts;
        this.intake = intake;
        this.enter = enter;
        this.receipts = receipts;
        this.words = words;
    }

    record check(
            String back,
            String title,
            String purpose,
            String how,
            String place,
            String category,
            int headcount,
            EnterPetition.ReadBack read,
            List<StoredFile> files,
            long room,
            boolean full,
            boolean spoken,
            Form form,
            boolean wrong)
            implements TemplateInstance {}

    @GET
    @Path("check")
    @RolesAllowed(Duty.Code.INTAKE_CLERK)
    public Uni<Response> show(String id, @Context RoutingContext request) {
        Officer officer = entries.officer(request);
        return open(id, officer, request, (token, draft) -> page(id, draft, officer, List.of()));
    }

    /** Takes one scan, photograph or recording. */
    @POST
    @Path("files")
    @RolesAllowed(Duty.Code.INTAKE_CLERK)
    public Uni<Response> attach(
            String id, @RestForm("file") @Nullable FileUpload file, @Context RoutingContext request) {
        Officer officer = entries.officer(request);
        return open(
                id,
                officer,
                request,
                (token, draft) -> file == null || file.fileName().isEmpty()
                        ? page(id, draft, officer, List.of(new Fault("/file", "file.missing", "请先选择要上传的文件。")))
                        : intake.take(file.uploadedFile(), file.fileName())
                                .chain(stored -> drafts.attach(token, stored))
                                .map(kept -> Answer.to(CounterDrafts.path(id) + "/check#files"))
                                .onFailure(Refused.because(Reason.TOO_LARGE, Reason.WRONG_TYPE, Reason.TOO_MANY))
                                .recoverWithUni(refused -> page(
                                        id,
                                        draft,
                                        officer,
                                        List.of(new Fault("/file", "file.refused", ((Refused) refused).detail())))));
    }

    /** Takes a file out again. */
    @POST
    @Path("files/remove")
    @RolesAllowed(Duty.Code.INTAKE_CLERK)
    public Uni<Response> detach(String id, @Context RoutingContext request) {
        Officer officer = entries.officer(request);
        String key = Form.posted().value("key");
        return open(id, officer, request, (token, draft) -> {
            Response back = Answer.to(CounterDrafts.path(id) + "/check#files");
            return draft.files().stream().anyMatch(file -> file.fileKey().equals(key))
                    ? drafts.detach(token, key).replaceWith(back)
                    : Uni.createFrom().item(back);
        });
    }

    /** Registers it: once, however often the button is pressed. */
    @POST
    @Path("check")
    @RolesAllowed(Duty.Code.INTAKE_CLERK)
    public Uni<Response> register(String id, @Context RoutingContext request) {
        Officer officer = entries.officer(request);
        Form ticked = Form.posted();
        return open(id, officer, request, (token, draft) -> file(id, token, draft, officer, ticked, request));
    }

    private Uni<Response> file(
            String id, String token, Draft draft, Officer officer, Form ticked, RoutingContext request) {
        CounterForm written = new CounterForm(new Form(draft.answers()));
        if (!enter.check(written.filing(), written.brought(), officer).isEmpty()) {
            return Uni.createFrom().item(Answer.to(CounterDrafts.path(id) + "?wrong=yes"));
        }
        if (spoken(written.brought()) && !ticked.has("confirmed", "yes")) {
            return page(
                    id, draft, officer, List.of(new Fault("/confirmed", "confirmed.required", "请先和对方核对登记的内容，再勾选。")));
        }
        return enter.file(written.filing(), written.brought(), officer, token, draft.files())
                .chain(filed -> handed(id, token, draft, filed, request));
    }

    /** It is registered already, since the button was pressed twice or nobody saw the receipt: the same one again. */
    private Uni<Response> again(String id, String token, Draft draft, Officer officer, RoutingContext request) {
        CounterForm written = new CounterForm(new Form(draft.answers()));
        return enter.before(written.brought(), officer, token, draft.files())
                .chain(before -> before.map(filed -> handed(id, token, draft, filed, request))
                        .orElseGet(() -> Uni.createFrom().item(Answer.to(CounterDrafts.LOST))));
    }

    private Uni<Response> handed(String id, String token, Draft draft, Filed filed, RoutingContext request) {
        return receipts.keep(
                        filed,
                        new CounterForm(new Form(draft.answers())).filing().agent(),
                        draft.files().size())
                .chain(receipt -> entries.filed(id, token, receipt, request))
                .replaceWith(() -> Answer.to(CounterDrafts.path(id) + "/receipt"));
    }

    private Uni<Response> open(
            String id, Officer officer, RoutingContext request, BiFunction<String, Draft, Uni<Response>> work) {
        return entries.with(
                id,
                request,
                (token, draft) -> draft.filed() ? again(id, token, draft, officer, request) : work.apply(token, draft),
                () -> Answer.to(CounterDrafts.LOST));
    }

    private Uni<Response> page(String id, Draft draft, Officer officer, List<Fault> faults) {
        CounterForm written = new CounterForm(new Form(draft.answers()));
        EnterPetition.Brought brought = written.brought();
        if (!enter.check(written.filing(), brought, officer).isEmpty()) {
            return Uni.createFrom().item(Answer.to(CounterDrafts.path(id) + "?wrong=yes"));
        }
        Form form = written.form().wrong(faults);
        check page = new check(
                CounterDrafts.path(id),
                form.value("title"),
                Purpose.of(form.value("purpose")).orElseThrow().label(),
                brought.channel().orElseThrow().label() + "，"
                        + ChineseDate.full(brought.receivedOn().orElseThrow()) + "收到",
                words.region(form.value("region")),
                form.value("category"),
                Objects.requireNonNull(written.filing().headcount()),
                enter.readBack(written.filing()),
                draft.files(),
                Math.max(0, FileLimits.MOST_BYTES_TOGETHER - draft.size()) / MEGABYTE,
                draft.files().size() >= FileLimits.MOST_FILES,
                spoken(brought),
                form,
                form.wrong());
        return faults.isEmpty() ? Answer.page(page) : Answer.page(page, Answer.INVALID);
    }

    /** Whoever came or called can say at once whether it was written down as it was meant. */
    private static boolean spoken(EnterPetition.Brought brought) {
        return brought.channel()
                .filter(way -> way == Channel.VISIT || way == Channel.TELEPHONE)
                .isPresent();
    }
}
