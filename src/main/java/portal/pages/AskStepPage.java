package portal.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import portal.casework.Credentials;
import portal.drafts.TakeFile;
import portal.inforequest.Delivery;
import portal.law.Reason;
import portal.law.Refused;
import portal.requests.ApplicantSteps;
import portal.requests.BroughtWithRequest;
import portal.requests.RequestProgress;
import portal.security.Cookies;

/** One thing that an applicant may do with their request, on a page of its own. */
@Path(AskTrackPage.PATH + "/steps")
class AskStepPage {
    private final RequestProgress progress;
    private final ApplicantSteps steps;
    private final BroughtWithRequest files;
    private final Cookies cookies;

    AskStepPage(RequestProgress progress, ApplicantSteps steps, BroughtWithRequest files, Cookies cookies) {
        this.progress = progress;
        this.steps = steps;
        this.files = files;
        this.cookies = cookies;
    }

    /** What was typed for it, and what is wrong with that. */
    record Sheet(AskAct act, ApplicantSteps.Typed typed, List<FormView.Mistake> mistakes) {
        static Sheet blank(AskAct act) {
            return new Sheet(act, new ApplicantSteps.Typed("", "", ""), List.of());
        }

        /** Whether it can be sent only after number and code were given again. */
        public boolean over() {
            return mistakes.contains(FormView.Mistake.OVER);
        }

        /** Whether there is anything to type, which the switch of the display then has to carry along. */
        public boolean typing() {
            return !act.uploads();
        }

        public String text() {
            return Objects.requireNonNullElse(typed.text(), "");
        }

        public String idNumberTail() {
            return Objects.requireNonNullElse(typed.idNumberTail(), "");
        }

        public List<Delivery> deliveries() {
            return List.of(Delivery.values());
        }

        public boolean chosen(String word) {
            return word.equals(typed.delivery());
        }

        public String error(String field) {
            return mistakes.stream()
                    .filter(mistake -> mistake.id().equals(field))
                    .map(FormView.Mistake::detail)
                    .findFirst()
                    .orElse("");
        }

        public boolean wrong() {
            return !mistakes.isEmpty();
        }
    }

    record step(Sheet form) implements TemplateInstance {}

    @GET
    @Path("{word}")
    @PermitAll
    public Uni<Response> ask(@PathParam("word") String word, @Context RoutingContext context) {
        AskAct act = act(word);
        return progress.byViewing(AskTrackPage.token(cookies, context))
                .chain(view ->
                        view.actions().stream().anyMatch(each -> each.kind().equals(word))
                                ? Answer.page(new step(Sheet.blank(act)))
                                : Uni.createFrom().item(Answer.to(AskTrackPage.PATH)));
    }

    @POST
    @Path("{word}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Uni<Response> take(
            @PathParam("word") String word,
            @RestForm @Nullable String text,
            @RestForm @Nullable String delivery,
            @RestForm @Nullable String idNumberTail,
            @RestForm @Nullable String go,
            @RestForm List<String> mistake,
            @Context RoutingContext context) {
        AskAct act = act(word);
        ApplicantSteps.Typed typed = new ApplicantSteps.Typed(text, delivery, idNumberTail);
        Optional<Mode> mode = Mode.pressed(go);
        if (mode.isPresent()) {
            mode.get().hold(context);
            return Answer.page(new step(new Sheet(
                    act, typed, mistake.stream().map(FormView.Mistake::shown).toList())));
        }
        return answered(
                act,
                typed,
                Uni.createFrom().deferred(() -> steps.byViewing(AskTrackPage.token(cookies, context), word, typed)));
    }

    @POST
    @Path("add-file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermitAll
    public Uni<Response> add(@RestForm("file") @Nullable FileUpload file, @Context RoutingContext context) {
        Sheet sheet = Sheet.blank(AskAct.ADD_FILE);
        if (file == null || file.size() + file.fileName().length() == 0) {
            List<FormView.Mistake> none = List.of(new FormView.Mistake("file", "请先选择要上传的文件。"));
            return Answer.mistaken(new step(new Sheet(sheet.act(), sheet.typed(), none)));
        }
        TakeFile.Upload upload = new TakeFile.Upload(file.uploadedFile(), file.fileName(), null);
        return answered(
                sheet.act(),
                sheet.typed(),
                Uni.createFrom()
                        .deferred(() ->
                                files.add(Credentials.viewing(AskTrackPage.token(cookies, context), ""), upload)));
    }

    /** Back to the request, or the same page with what was typed and what is wrong with it. */
    private static Uni<Response> answered(AskAct act, ApplicantSteps.Typed typed, Uni<?> work) {
        return work.map(done -> Answer.to(AskTrackPage.PATH))
                .onFailure(Refused.class)
                .recoverWithUni(failure ->
                        Answer.mistaken(new step(new Sheet(act, typed, mistakes(act, (Refused) failure)))));
    }

    private static List<FormView.Mistake> mistakes(AskAct act, Refused refused) {
        if (refused.reason() == Reason.NOT_FOUND) {
            return List.of(FormView.Mistake.OVER);
        }
        return refused.faults().isEmpty()
                ? List.of(new FormView.Mistake(act.uploads() ? "file" : "step", refused.detail()))
                : refused.faults().stream()
                        .map(fault -> new FormView.Mistake(fault.pointer().substring(1), fault.detail()))
                        .toList();
    }

    private static AskAct act(String word) {
        return AskAct.of(word).orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有这一页。"));
    }
}
