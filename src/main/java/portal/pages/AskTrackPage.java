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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;
import portal.casework.BroughtFiles;
import portal.document.OfficialPaper;
import portal.inforequest.Delivery;
import portal.inforequest.RequestNo;
import portal.law.Reason;
import portal.law.Refused;
import portal.requests.ApplicantSteps;
import portal.requests.GivenFiles;
import portal.requests.RequestAccess;
import portal.requests.RequestPapers;
import portal.requests.RequestProgress;
import portal.requests.RequestView;
import portal.security.ClientAddress;
import portal.security.Cookies;

/** Following a request for information: number and code open half an hour of looking at one. */
@Path("/disclosure/requests/track")
@Produces(MediaType.TEXT_HTML)
class AskTrackPage {
    private static final String VIEWING = "request-viewing";
    private static final String PATH = "/disclosure/requests/track";

    private final RequestAccess access;
    private final RequestProgress progress;
    private final ApplicantSteps steps;
    private final RequestPapers papers;
    private final GivenFiles files;
    private final ClientAddress clients;
    private final Cookies cookies;
    private final CarriedMistakes mistakes;

    AskTrackPage(
            RequestAccess access,
            RequestProgress progress,
            ApplicantSteps steps,
            RequestPapers papers,
            GivenFiles files,
            ClientAddress clients,
            Cookies cookies,
            CarriedMistakes mistakes) {
        this.access = access;
        this.progress = progress;
        this.steps = steps;
        this.papers = papers;
        this.files = files;
        this.clients = clients;
        this.cookies = cookies;
        this.mistakes = mistakes;
    }

    /** The form for number and code; the padding makes every answer to a wrong one equally long. */
    record form(String number, @Nullable String error, boolean ended, String padding) implements TemplateInstance {}

    /** Where the request stands. */
    record status(RequestView view, String number, List<File> files) implements TemplateInstance {}

    /** A file that was given out. */
    record File(String href, String name, String size) {}

    /** A paper on the screen, and on A4 when it is printed from there. */
    record paper(OfficialPaper paper, String pdf) implements TemplateInstance {}

    /** What was typed for one thing that the applicant may do, and what is wrong with it. */
    record Sheet(AskAct act, String text, String delivery, List<Delivery> deliveries, List<FormView.Mistake> mistakes) {
        public boolean chosen(String word) {
            return delivery.equals(word);
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
    @PermitAll
    public Uni<Response> show(@QueryParam("wrong") @Nullable String wrong, @Context RoutingContext context) {
        Optional<CarriedMistakes.Mistake> mistake = mistakes.shown(context, PATH, wrong);
        if (mistake.isPresent()) {
            EchoedNumber number = mistake.get().number();
            return Answer.page(new form(number.shown(), mistake.get().detail(), false, number.padding()));
        }
        Optional<String> token = cookies.read(context, VIEWING);
        if (token.isEmpty()) {
            return Answer.page(new form("", null, false, ""));
        }
        return progress.byViewing(token.get())
                .chain(view -> Answer.page(page(view)))
                .onFailure(AskTrackPage::isGone)
                .recoverWithUni(() -> {
                    cookies.forget(context, VIEWING);
                    return Answer.page(new form("", null, true, ""));
                });
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Uni<Response> open(
            @RestForm @Nullable String number, @RestForm @Nullable String code, @Context RoutingContext context) {
        return access.view(number, code, clients.of(context.request()))
                .map(token -> {
                    cookies.set(context, VIEWING, token, RequestAccess.VIEWING);
                    mistakes.forget(context, PATH);
                    return Answer.to(PATH);
                })
                .onFailure(AskTrackPage::isGone)
                .recoverWithItem(
                        failure -> Answer.to(mistakes.carry(context, PATH, ((Refused) failure).detail(), number)));
    }

    @POST
    @Path("end")
    @PermitAll
    public Uni<Response> end(@Context RoutingContext context) {
        return cookies.read(context, VIEWING)
                .map(access::endViewing)
                .orElseGet(() -> Uni.createFrom().voidItem())
                .map(done -> {
                    cookies.forget(context, VIEWING);
                    return Answer.to(PATH);
                });
    }

    @GET
    @Path("steps/{word}")
    @PermitAll
    public Uni<Response> ask(@PathParam("word") String word, @Context RoutingContext context) {
        AskAct act = act(word);
        return progress.byViewing(token(context))
                .chain(view ->
                        view.actions().stream().anyMatch(each -> each.kind().equals(word))
                                ? Answer.page(new step(new Sheet(act, "", "", List.of(Delivery.values()), List.of())))
                                : Uni.createFrom().item(Answer.to(PATH)));
    }

    @POST
    @Path("steps/{word}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Uni<Response> take(
            @PathParam("word") String word,
            @RestForm @Nullable String text,
            @RestForm @Nullable String delivery,
            @RestForm @Nullable String idNumberTail,
            @Context RoutingContext context) {
        AskAct act = act(word);
        return steps.byViewing(token(context), word, new ApplicantSteps.Typed(text, delivery, idNumberTail))
                .map(done -> Answer.to(PATH))
                .onFailure(failure -> failure instanceof Refused refused && refused.reason() != Reason.NOT_FOUND)
                .recoverWithUni(failure -> Answer.mistaken(new step(new Sheet(
                        act,
                        Objects.requireNonNullElse(text, ""),
                        Objects.requireNonNullElse(delivery, ""),
                        List.of(Delivery.values()),
                        mistakes((Refused) failure)))));
    }

    @GET
    @Path("papers/{id:\\d{1,6}}")
    @Produces("application/pdf")
    @PermitAll
    public Uni<Response> paper(@PathParam("id") int id, @Context RoutingContext context) {
        return papers.byViewing(token(context), id)
                .map(pdf -> Response.ok(pdf, "application/pdf")
                        .header("Content-Disposition", "attachment; filename=\"paper-" + id + ".pdf\"")
                        .header("Cache-Control", "no-store")
                        .build());
    }

    @GET
    @Path("papers/{id:\\d{1,6}}/read")
    @PermitAll
    public Uni<Response> read(@PathParam("id") int id, @Context RoutingContext context) {
        return papers.readByViewing(token(context), id)
                .chain(paper -> Answer.page(new paper(paper, PATH + "/papers/" + id)));
    }

    @GET
    @Path("files/{id:[0-9a-f]{32}}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermitAll
    public RestMulti<byte[]> file(@PathParam("id") String id, @Context RoutingContext context) {
        return RestMulti.fromUniResponse(
                files.byViewing(token(context), id), BroughtFiles.Open::pieces, AskTrackPage::headers);
    }

    private static Map<String, List<String>> headers(BroughtFiles.Open open) {
        Map<String, List<String>> headers = new TreeMap<>();
        open.download().headers().forEach((name, value) -> headers.put(name, List.of(value)));
        headers.put("Content-Type", List.of(MediaType.APPLICATION_OCTET_STREAM));
        return headers;
    }

    private static status page(RequestView view) {
        return new status(
                view,
                new RequestNo(view.receiptNumber()).display(),
                view.files().stream()
                        .map(file -> new File(PATH + "/files/" + file.id(), file.name(), FileSize.of(file.size())))
                        .toList());
    }

    private static List<FormView.Mistake> mistakes(Refused refused) {
        return refused.faults().isEmpty()
                ? List.of(new FormView.Mistake("step", refused.detail()))
                : refused.faults().stream()
                        .map(fault -> new FormView.Mistake(fault.pointer().substring(1), fault.detail()))
                        .toList();
    }

    private static AskAct act(String word) {
        return AskAct.of(word).orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有这一页。"));
    }

    private String token(RoutingContext context) {
        return cookies.read(context, VIEWING).orElseThrow(() -> new Refused(Reason.NOT_FOUND, "查看时间已经结束，请重新输入编号和查询码。"));
    }

    private static boolean isGone(Throwable failure) {
        return failure instanceof Refused refused && refused.reason() == Reason.NOT_FOUND;
    }
}
