package portal.editorial;

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
import java.util.Map;
import portal.disclosure.MovedPages;
import portal.office.Duty;
import portal.staff.Answer;
import portal.staff.Form;
import portal.staff.OnDuty;

/** Old addresses of pages that moved, and where they lead. */
@Path("/staff/articles")
class MovedDesk {
    private static final String LIST = "/staff/articles/moved";

    private final MovedPages moved;

    MovedDesk(MovedPages moved) {
        this.moved = moved;
    }

    record moved(List<MovedPages.Move> moves, boolean writes, Form form, boolean wrong) implements TemplateInstance {}

    @GET
    @Path("moved")
    @RolesAllowed({Duty.Code.EDITOR, Duty.Code.PUBLISHER})
    public Uni<Response> list(@Context RoutingContext request) {
        boolean writes = OnDuty.officer(request).has(Duty.EDITOR);
        return page(new Form(Map.of()), writes).chain(Answer::page);
    }

    @POST
    @Path("moved")
    @RolesAllowed(Duty.Code.EDITOR)
    public Uni<Response> add(@Context RoutingContext request) {
        Form form = Form.posted();
        return Answer.changed(
                moved.add(form.value("from"), form.value("to"), OnDuty.officer(request)),
                LIST,
                form,
                again -> page(again, true),
                again -> Uni.createFrom().item(again));
    }

    @POST
    @Path("moved/remove")
    @RolesAllowed(Duty.Code.EDITOR)
    public Uni<Response> remove() {
        return moved.remove(Form.posted().value("from")).replaceWith(Answer.to(LIST));
    }

    private Uni<moved> page(Form form, boolean writes) {
        return moved.list().map(moves -> new moved(moves, writes, form, form.wrong()));
    }
}
