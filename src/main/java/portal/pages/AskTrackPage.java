package portal.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import portal.inforequest.RequestNo;
import portal.law.Reason;
import portal.law.Refused;
import portal.requests.RequestAccess;
import portal.requests.RequestProgress;
import portal.requests.RequestView;
import portal.security.ClientAddress;
import portal.security.Cookies;

/** Following a request for information: number and code open half an hour of looking at one. */
@Path("/disclosure/requests/track")
@Produces(MediaType.TEXT_HTML)
class AskTrackPage {
    static final String VIEWING = "request-viewing";
    static final String PATH = "/disclosure/requests/track";

    private final RequestAccess access;
    private final RequestProgress progress;
    private final ClientAddress clients;
    private final Cookies cookies;
    private final CarriedMistakes mistakes;

    AskTrackPage(
            RequestAccess access,
            RequestProgress progress,
            ClientAddress clients,
            Cookies cookies,
            CarriedMistakes mistakes) {
        this.access = access;
        this.progress = progress;
        this.clients = clients;
        this.cookies = cookies;
        this.mistakes = mistakes;
    }

    /** @param ended whether somebody was looking until now */
    record form(CodeForm asked, boolean ended) implements TemplateInstance {}

    /**
     * Where the request stands.
     *
     * @param says what is going on, above the first of the terms; empty when the answer says it
     */
    record status(RequestView view, String number, String says, List<Act> acts, List<File> files, List<File> brought)
            implements TemplateInstance {}

    /** What the applicant may do now, in the words of its page. */
    record Act(String href, String label, String basis) {
        static Act of(RequestView.Action action) {
            String label = AskAct.of(action.kind()).map(AskAct::title).orElse(action.label());
            return new Act(PATH + "/steps/" + action.kind(), label, action.basis());
        }
    }

    /** A file that was given out, or that the applicant brought. */
    record File(String href, String name, String size) {}

    @GET
    @PermitAll
    public Uni<Response> show(@QueryParam("wrong") @Nullable String wrong, @Context RoutingContext context) {
        Optional<CarriedMistakes.Mistake> mistake = mistakes.shown(context, PATH, wrong);
        if (mistake.isPresent()) {
            return Answer.page(new form(CodeForm.mistaken(mistake.get()), false));
        }
        Optional<String> token = cookies.read(context, VIEWING);
        if (token.isEmpty()) {
            return Answer.page(new form(CodeForm.BLANK, false));
        }
        return progress.byViewing(token.get())
                .chain(view -> Answer.page(page(view)))
                .onFailure(Refused.because(Reason.NOT_FOUND))
                .recoverWithUni(() -> {
                    cookies.forget(context, VIEWING);
                    return Answer.page(new form(CodeForm.BLANK, true));
                });
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Uni<Response> open(
            @RestForm @Nullable String number,
            @RestForm @Nullable String code,
            @RestForm @Nullable String go,
            @RestForm @Nullable String wrong,
            @Context RoutingContext context) {
        Optional<Mode> mode = Mode.pressed(go);
        if (mode.isPresent()) {
            mode.get().hold(context);
            return Answer.page(new form(CodeForm.typed(number, code, mistakes.shown(context, PATH, wrong)), false));
        }
        return access.view(number, code, clients.of(context.request()))
                .map(token -> {
                    cookies.set(context, VIEWING, token, RequestAccess.VIEWING);
                    mistakes.forget(context, PATH);
                    return Answer.to(PATH);
                })
                .onFailure(Refused.because(Reason.NOT_FOUND))
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

    private static status page(RequestView view) {
        return new status(
                view,
                new RequestNo(view.receiptNumber()).display(),
                view.answer() == null ? view.statusText() + "。" : "",
                view.actions().stream().map(Act::of).toList(),
                view.files().stream()
                        .map(file -> new File(PATH + "/files/" + file.id(), file.name(), FileSize.of(file.size())))
                        .toList(),
                view.brought().stream()
                        .map(file -> new File(PATH + "/brought/" + file.id(), file.name(), FileSize.of(file.size())))
                        .toList());
    }

    /** The token of the viewing session that the browser holds; NOT_FOUND when it holds none. */
    static String token(Cookies cookies, RoutingContext context) {
        return cookies.read(context, VIEWING).orElseThrow(() -> new Refused(Reason.NOT_FOUND, "查看时间已经结束，请重新输入编号和查询码。"));
    }
}
