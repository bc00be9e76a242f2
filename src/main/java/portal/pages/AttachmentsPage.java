package portal.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import portal.casework.Draft;
import portal.casework.Drafts;
import portal.casework.Intake;
import portal.casework.StoredFile;
import portal.document.FileLimits;
import portal.law.Fault;
import portal.law.Refused;

/** The step of the form that takes files, one a request. */
@Path("/petitions/new/attachments")
class AttachmentsPage {
    private static final FormStep STEP = FormStep.ATTACHMENTS;

    private final FormFlow flow;
    private final Drafts drafts;
    private final Intake intake;
    private final FormCookies cookies;
    private final CarriedMistakes mistakes;

    AttachmentsPage(FormFlow flow, Drafts drafts, Intake intake, FormCookies cookies, CarriedMistakes mistakes) {
        this.flow = flow;
        this.drafts = drafts;
        this.intake = intake;
        this.cookies = cookies;
        this.mistakes = mistakes;
    }

    /** A file in the list, as a citizen reads it. */
    record Item(String key, String label, String size) {
        static Item of(StoredFile file) {
            return new Item(file.fileKey(), file.label(), FileSize.of(file.size()));
        }
    }

    record attachments(FormView form, List<Item> files, String room, boolean full) implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<Response> show(@QueryParam("wrong") @Nullable String wrong, @Context RoutingContext request) {
        List<Fault> faults = mistakes
                .shown(request, STEP.path(), wrong)
                .map(mistake -> new Fault("/file", "file.refused", mistake.detail()))
                .stream()
                .toList();
        return flow.show(STEP, request, draft -> page(draft, faults));
    }

    /** Takes in the chosen file, then stays or goes on, as the button says. */
    @POST
    @PermitAll
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Uni<Response> add(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("go") @Nullable String go,
            @Context RoutingContext request) {
        String token = cookies.draft(request);
        boolean chosen = file != null && file.size() + file.fileName().length() > 0;
        boolean onwards = !"upload".equals(go);
        return drafts.open(token).chain(found -> {
            if (token == null || found.isEmpty() || found.get().filed()) {
                return Uni.createFrom().item(Answer.to(found.isPresent() ? FormFlow.RECEIPT : FormFlow.LOST));
            }
            if (file == null || !chosen) {
                return Uni.createFrom().item(onwards ? next() : mistaken(request, "请先选择要上传的文件。"));
            }
            return intake.take(file.uploadedFile(), file.fileName())
                    .chain(stored -> drafts.attach(token, stored))
                    .invoke(() -> mistakes.forget(request, STEP.path()))
                    .map(kept -> onwards ? next() : Answer.to(STEP.path() + "#files"))
                    .onFailure(Refused.class)
                    .recoverWithItem(refused -> mistaken(request, ((Refused) refused).detail()));
        });
    }

    /** Takes a file out again. */
    @POST
    @Path("remove")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> remove(@RestForm("key") @Nullable String key, @Context RoutingContext request) {
        String token = cookies.draft(request);
        return drafts.open(token).chain(found -> {
            boolean there = found.filter(draft -> !draft.filed())
                    .filter(draft -> draft.files().stream()
                            .anyMatch(file -> file.fileKey().equals(key)))
                    .isPresent();
            Response back = Answer.to(found.isPresent() ? STEP.path() : FormFlow.LOST);
            return there && key != null
                    ? drafts.detach(token, key).replaceWith(back)
                    : Uni.createFrom().item(back);
        });
    }

    private static Response next() {
        return Answer.to(STEP.next().path());
    }

    private Response mistaken(RoutingContext request, String detail) {
        return Answer.to(mistakes.carry(request, STEP.path(), detail, null));
    }

    private static TemplateInstance page(Draft draft, List<Fault> faults) {
        List<Item> files = draft.files().stream().map(Item::of).toList();
        return new attachments(
                new FormView(STEP, draft, faults, false),
                files,
                FileSize.of(Math.max(0, FileLimits.MOST_BYTES_TOGETHER - draft.size())),
                files.size() >= FileLimits.MOST_FILES);
    }
}
