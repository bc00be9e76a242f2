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
import portal.casework.Access;
import portal.casework.BroughtFiles;
import portal.casework.Progress;
import portal.casework.StatusView;
import portal.law.Reason;
import portal.law.Refused;
import portal.security.ClientAddress;
import portal.security.Cookies;

/** 查询进度: number and code open half an hour of looking at one petition; nothing of it stands in an address. */
@Path("/petitions/track")
@Produces(MediaType.TEXT_HTML)
class TrackPage {
    static final String VIEWING = "viewing";
    static final String PATH = "/petitions/track";

    private final Access access;
    private final Progress progress;
    private final BroughtFiles files;
    private final ClientAddress clients;
    private final Cookies cookies;
    private final CarriedMistakes mistakes;

    TrackPage(
            Access access,
            Progress progress,
            BroughtFiles files,
            ClientAddress clients,
            Cookies cookies,
            CarriedMistakes mistakes) {
        this.access = access;
        this.progress = progress;
        this.files = files;
        this.clients = clients;
        this.cookies = cookies;
        this.mistakes = mistakes;
    }

    /** @param ended whether somebody was looking until now */
    record form(CodeForm asked, boolean ended) implements TemplateInstance {}

    /** Where the petition stands. */
    record status(StatusView view, Track track, List<Brought> files) implements TemplateInstance {}

    /** A file the citizen brought. */
    record Brought(String href, String name, String size) {
        static Brought of(BroughtFiles.Brought file) {
            return new Brought("/petitions/track/files/" + file.id(), file.name(), FileSize.of(file.size()));
        }
    }

    @GET
    @PermitAll
    public Uni<Response> show(@QueryParam("wrong") @Nullable String wrong, @Context RoutingContext context) {
        Optional<CarriedMistakes.Mistake> mistake = mistakes.shown(context, PATH, wrong);
        if (mistake.isPresent()) {
            return Uni.createFrom().item(() -> personal(200, new form(CodeForm.mistaken(mistake.get()), false)));
        }
        Optional<String> token = cookies.read(context, VIEWING);
        if (token.isEmpty()) {
            return Uni.createFrom().item(() -> personal(200, new form(CodeForm.BLANK, false)));
        }
        return progress.byViewing(token.get())
                .chain(view -> files.byViewing(token.get())
                        .map(brought -> personal(
                                200,
                                new status(
                                        view,
                                        Track.of(view),
                                        brought.stream().map(Brought::of).toList()))))
                .onFailure(Refused.because(Reason.NOT_FOUND))
                .recoverWithItem(() -> {
                    cookies.forget(context, VIEWING);
                    return personal(200, new form(CodeForm.BLANK, true));
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
                    cookies.set(context, VIEWING, token, Access.VIEWING);
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
        Uni<Void> ended = cookies.read(context, VIEWING)
                .map(access::endViewing)
                .orElseGet(() -> Uni.createFrom().voidItem());
        return ended.map(done -> {
            cookies.forget(context, VIEWING);
            return Answer.to(PATH);
        });
    }

    @GET
    @Path("due.ics")
    @Produces("text/calendar")
    @PermitAll
    public Uni<Response> calendar(@Context RoutingContext context) {
        return progress.byViewing(token(context))
                .map(view -> Response.ok(DueDates.of(view), "text/calendar;charset=UTF-8")
                        .header("Content-Disposition", "attachment; filename=\"due.ics\"")
                        .header("Cache-Control", "no-store")
                        .build());
    }

    private String token(RoutingContext context) {
        return cookies.read(context, VIEWING).orElseThrow(() -> new Refused(Reason.NOT_FOUND, "查看时间已经结束，请重新输入编号和查询码。"));
    }

    private static Response personal(int status, TemplateInstance page) {
        return Response.status(status)
                .header("Cache-Control", "no-store")
                .entity(page)
                .build();
    }
}
