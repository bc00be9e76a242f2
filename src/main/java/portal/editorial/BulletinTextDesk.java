package portal.editorial;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.bulletin.Bulletin;
import portal.bulletin.BulletinKind;
import portal.bulletin.KeepBulletins;
import portal.bulletin.QuizTopic;
import portal.disclosure.Regulation;
import portal.disclosure.Regulations;
import portal.office.Duty;
import portal.staff.Answer;
import portal.staff.Form;
import portal.staff.OnDuty;

/** Where a bulletin is written: a form a kind, whole without JavaScript. */
@Path(BulletinListDesk.LIST)
class BulletinTextDesk {
    private final KeepBulletins keep;
    private final Regulations regulations;
    private final LegalTime time;

    BulletinTextDesk(KeepBulletins keep, Regulations regulations, LegalTime time) {
        this.keep = keep;
        this.regulations = regulations;
        this.time = time;
    }

    /** What can be chosen. */
    record Choices(List<QuizTopic> topics, List<Regulation> regulations, List<Integer> answers, List<Integer> lines) {}

    record text(BulletinKind kind, String action, String back, boolean fresh, Form form, Choices choices, boolean wrong)
            implements TemplateInstance {}

    @GET
    @Path("new")
    @RolesAllowed(Duty.Code.EDITOR)
    public Uni<Response> start(@QueryParam("kind") @Nullable String kind) {
        return Answer.page(fresh(kind(kind), new Form(Map.of())));
    }

    @POST
    @RolesAllowed(Duty.Code.EDITOR)
    public Uni<Response> begin(@Context RoutingContext request) {
        Form form = Form.posted();
        BulletinKind kind = kind(form.value("kind"));
        return Answer.made(
                Uni.createFrom()
                        .deferred(() -> keep.start(
                                kind,
                                BulletinForm.sheet(kind, form, regulations, time.today()),
                                OnDuty.officer(request)))
                        .map(BulletinDesk::path),
                form,
                again -> Uni.createFrom().item(fresh(kind, again)),
                again -> Uni.createFrom().item(again));
    }

    @GET
    @Path("{id}/text")
    @RolesAllowed(Duty.Code.EDITOR)
    public Uni<Response> show(long id) {
        return keep.find(id)
                .chain(found -> Answer.page(
                        page(found, new Form(BulletinForm.values(found.no(), found.sheet(), regulations)))));
    }

    @POST
    @Path("{id}/text")
    @RolesAllowed(Duty.Code.EDITOR)
    public Uni<Response> write(long id, @Context RoutingContext request) {
        Form form = Form.posted();
        return Answer.changed(
                keep.find(id)
                        .chain(found -> keep.write(
                                id,
                                form.version(),
                                BulletinForm.sheet(found.kind(), form, regulations, time.today()),
                                OnDuty.officer(request))),
                BulletinDesk.path(id),
                form,
                again -> keep.find(id).map(found -> page(found, again)),
                again -> keep.find(id)
                        .map(now -> again.overtaken(
                                now.no(),
                                BulletinForm.news(
                                        again, BulletinForm.values(now.no(), now.sheet(), regulations), regulations))));
    }

    private text fresh(BulletinKind kind, Form form) {
        return new text(
                kind,
                BulletinListDesk.LIST,
                BulletinListDesk.LIST + "?kind=" + kind.word(),
                true,
                form,
                choices(form),
                form.wrong());
    }

    private text page(Bulletin found, Form form) {
        String path = BulletinDesk.path(found.id());
        return new text(found.kind(), path + "/text", path, false, form, choices(form), form.wrong());
    }

    private Choices choices(Form form) {
        return new Choices(
                List.of(QuizTopic.values()), regulations.all(), List.of(0, 1, 2, 3), BulletinForm.lines(form));
    }

    private static BulletinKind kind(@Nullable String word) {
        return BulletinKind.of(Objects.requireNonNullElse(word, "")).orElse(BulletinKind.QUESTION);
    }
}
