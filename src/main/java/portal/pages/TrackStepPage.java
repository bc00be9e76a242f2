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
import portal.casework.AddFile;
import portal.casework.CitizenSteps;
import portal.casework.Credentials;
import portal.casework.Progress;
import portal.casework.Sent;
import portal.casework.StatusView;
import portal.drafts.TakeFile;
import portal.law.Reason;
import portal.law.Refused;
import portal.petition.Rating;
import portal.security.ClientAddress;
import portal.security.Cookies;

/** What a citizen may do with a matter that is open on the screen, one thing a page. */
@Path("/petitions/track/steps")
class TrackStepPage {
    private static final String TRACK = "/petitions/track";

    private final CitizenSteps steps;
    private final AddFile files;
    private final Progress progress;
    private final ClientAddress clients;
    private final Cookies cookies;

    TrackStepPage(CitizenSteps steps, AddFile files, Progress progress, ClientAddress clients, Cookies cookies) {
        this.steps = steps;
        this.files = files;
        this.progress = progress;
        this.clients = clients;
        this.cookies = cookies;
    }

    /** What was typed into a form. */
    record Typed(String text, String office, String agency, String idNumberTail) {
        private static final Typed NOTHING = new Typed("", "", "", "");

        static Typed of(
                @Nullable String text, @Nullable String office, @Nullable String agency, @Nullable String tail) {
            return new Typed(
                    Objects.requireNonNullElse(text, ""),
                    Objects.requireNonNullElse(office, ""),
                    Objects.requireNonNullElse(agency, ""),
                    Objects.requireNonNullElse(tail, ""));
        }
    }

    /**
     * The page as its template sees it: what was typed, and what is wrong with it.
     *
     * @param offer who would decide on it today; empty where nobody does
     */
    record Sheet(CitizenAct act, Typed typed, List<FormView.Mistake> mistakes, String offer) {
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

        /** Whether it can be sent only after number and code were given again. */
        public boolean over() {
            return mistakes.contains(FormView.Mistake.OVER);
        }

        /** Whether there is anything to type, which the switch of the display then has to carry along. */
        public boolean typing() {
            return !act.uploads();
        }
    }

    record step(Sheet form, List<Rating> ratings) implements TemplateInstance {}

    static String path(String word) {
        return "/petitions/track/steps/" + word;
    }

    @GET
    @Path("{word}")
    @PermitAll
    public Uni<Response> show(@PathParam("word") String word, @Context RoutingContext context) {
        CitizenAct act = act(word);
        return progress.byViewing(token(context)).chain(view -> {
            Optional<String> offer = offer(view, act);
            return offer.isPresent()
                    ? page(new Sheet(act, Typed.NOTHING, List.of(), offer.get()), Response.Status.OK)
                    : Uni.createFrom().item(Answer.to(TRACK));
        });
    }

    @POST
    @Path("{word}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Uni<Response> take(
            @PathParam("word") String word,
            @RestForm @Nullable String text,
            @RestForm @Nullable String office,
            @RestForm @Nullable String agency,
            @RestForm @Nullable String idNumberTail,
            @RestForm @Nullable String go,
            @RestForm List<String> mistake,
            @Context RoutingContext context) {
        CitizenAct act = act(word);
        Typed typed = Typed.of(text, office, agency, idNumberTail);
        Optional<Mode> mode = Mode.pressed(go);
        if (mode.isPresent()) {
            mode.get().hold(context);
            List<FormView.Mistake> shown =
                    mistake.stream().map(FormView.Mistake::shown).toList();
            return offer(act, context).chain(offer -> page(new Sheet(act, typed, shown, offer), Response.Status.OK));
        }
        return answered(act, typed, Uni.createFrom().deferred(() -> work(act, typed, by(context))), context);
    }

    @POST
    @Path("add-file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermitAll
    public Uni<Response> add(@RestForm("file") @Nullable FileUpload file, @Context RoutingContext context) {
        CitizenAct act = CitizenAct.ADD_FILE;
        if (file == null || file.size() + file.fileName().length() == 0) {
            List<FormView.Mistake> none = List.of(new FormView.Mistake("file", "请先选择要上传的文件。"));
            return page(new Sheet(act, Typed.NOTHING, none, ""), Response.Status.BAD_REQUEST);
        }
        return answered(
                act,
                Typed.NOTHING,
                Uni.createFrom()
                        .deferred(() -> files.add(
                                by(context), new TakeFile.Upload(file.uploadedFile(), file.fileName(), null))),
                context);
    }

    private Uni<?> work(CitizenAct act, Typed typed, Credentials by) {
        return switch (act) {
            case SUPPLEMENT -> steps.supplement(by, typed.text(), Sent.ANEW);
            case RATE ->
                steps.rate(
                        by,
                        Rating.of(typed.office()).orElse(null),
                        Rating.of(typed.agency()).orElse(null),
                        typed.text(),
                        Sent.ANEW);
            case ASK_WITHDRAWAL -> steps.withdraw(by, typed.idNumberTail(), Sent.ANEW);
            case TAKE_BACK_WITHDRAWAL -> steps.keep(by);
            case ASK_REVIEW, ASK_FINAL_REVIEW -> steps.askReview(by, typed.text(), typed.idNumberTail(), Sent.ANEW);
            case ADD_FILE -> throw new Refused(Reason.MALFORMED, "请选择要上传的文件。");
        };
    }

    /** Back to the matter, or the same page with what was typed and what is wrong with it. */
    private Uni<Response> answered(CitizenAct act, Typed typed, Uni<?> work, RoutingContext context) {
        return work.map(done -> Answer.to(TRACK))
                .onFailure(Refused.class)
                .recoverWithUni(failure -> offer(act, context)
                        .chain(offer -> Answer.mistaken(
                                shown(new Sheet(act, typed, mistakes(act, (Refused) failure), offer)))));
    }

    private Credentials by(RoutingContext context) {
        return Credentials.viewing(token(context), clients.of(context.request()));
    }

    private Uni<String> offer(CitizenAct act, RoutingContext context) {
        return Uni.createFrom()
                .deferred(() -> progress.byViewing(token(context)))
                .map(view -> offer(view, act).orElse(""))
                .onFailure(Refused.because(Reason.NOT_FOUND))
                .recoverWithItem("");
    }

    /** Who would decide on it; empty when it cannot be done now. */
    private static Optional<String> offer(StatusView view, CitizenAct act) {
        return view.actions().stream()
                .filter(each -> each.kind().equals(act.word()))
                .map(Track::offer)
                .findFirst();
    }

    private static List<FormView.Mistake> mistakes(CitizenAct act, Refused refused) {
        if (refused.reason() == Reason.NOT_FOUND) {
            return List.of(FormView.Mistake.OVER);
        }
        return refused.faults().isEmpty()
                ? List.of(new FormView.Mistake(act.uploads() ? "file" : "step", refused.detail()))
                : refused.faults().stream()
                        .map(fault -> new FormView.Mistake(field(fault.pointer()), fault.detail()))
                        .toList();
    }

    private static step shown(Sheet sheet) {
        return new step(sheet, List.of(Rating.values()));
    }

    /** The field of the page for a pointer of the API: whatever is written stands in the one field for text. */
    private static String field(String pointer) {
        return switch (pointer) {
            case "/grounds", "/reason", "/text" -> "text";
            default -> pointer.substring(1);
        };
    }

    private static Uni<Response> page(Sheet sheet, Response.Status status) {
        return Answer.page(shown(sheet), status);
    }

    private static CitizenAct act(String word) {
        return CitizenAct.of(word).orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有这一页。"));
    }

    private String token(RoutingContext context) {
        return cookies.read(context, TrackPage.VIEWING)
                .orElseThrow(() -> new Refused(Reason.NOT_FOUND, "查看时间已经结束，请重新输入编号和查询码。"));
    }
}
