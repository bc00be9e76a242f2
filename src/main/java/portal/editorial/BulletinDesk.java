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
import portal.bulletin.Bulletin;
import portal.bulletin.KeepBulletins;
import portal.bulletin.QuizQuestion;
import portal.bulletin.Task;
import portal.bulletin.TaskList;
import portal.disclosure.Regulations;
import portal.office.Duty;
import portal.office.Officer;
import portal.staff.Answer;
import portal.staff.Form;
import portal.staff.OnDuty;

/** One bulletin: what stands on it, what was done with it, and putting it up or taking it down. */
@Path(BulletinListDesk.LIST)
class BulletinDesk {
    private final KeepBulletins keep;
    private final Regulations regulations;

    BulletinDesk(KeepBulletins keep, Regulations regulations) {
        this.keep = keep;
        this.regulations = regulations;
    }

    /**
     * What this officer may do.
     *
     * @param own whether the officer wrote it, and so is not the one to put it up
     */
    record May(boolean write, boolean release, boolean takeDown, boolean own) {
        static May of(Bulletin found, Officer officer) {
            boolean publisher = officer.has(Duty.PUBLISHER);
            boolean own = found.writtenBy(officer);
            return new May(
                    officer.has(Duty.EDITOR),
                    publisher && found.waits() && !own,
                    publisher && found.shown(),
                    publisher && found.waits() && own);
        }
    }

    record one(
            Bulletin bulletin,
            List<BulletinLines.Line> lines,
            List<Task> tasks,
            May may,
            String open,
            Form form,
            boolean wrong)
            implements TemplateInstance {}

    @GET
    @Path("{id}")
    @RolesAllowed({Duty.Code.EDITOR, Duty.Code.PUBLISHER})
    public Uni<Response> show(long id, @Context RoutingContext request) {
        return page(id, OnDuty.officer(request), new Form(Map.of())).chain(Answer::page);
    }

    @POST
    @Path("{id}/release")
    @RolesAllowed(Duty.Code.PUBLISHER)
    public Uni<Response> release(long id, @Context RoutingContext request) {
        Form form = Form.posted();
        Officer by = OnDuty.officer(request);
        return changed(keep.release(id, form.version(), form.has("examined", "yes"), by), id, form, by);
    }

    @POST
    @Path("{id}/take-down")
    @RolesAllowed(Duty.Code.PUBLISHER)
    public Uni<Response> takeDown(long id, @Context RoutingContext request) {
        Form form = Form.posted();
        Officer by = OnDuty.officer(request);
        return changed(keep.takeDown(id, form.version(), by), id, form, by);
    }

    private Uni<Response> changed(Uni<Void> change, long id, Form form, Officer by) {
        return Answer.changed(
                change,
                path(id),
                form,
                again -> page(id, by, again),
                again -> keep.find(id).map(now -> again.overtaken(now.no(), List.of("下面是现在的内容，看过以后再办。"))));
    }

    private Uni<one> page(long id, Officer officer, Form form) {
        return keep.find(id)
                .map(found -> new one(
                        found,
                        BulletinLines.of(found.sheet(), regulations),
                        found.sheet() instanceof TaskList list ? list.tasks() : List.of(),
                        May.of(found, officer),
                        open(found),
                        form,
                        form.wrong()));
    }

    /** Where the public reads it; empty while it does not. */
    private static String open(Bulletin found) {
        if (!found.shown()) {
            return "";
        }
        return switch (found.kind()) {
            case QUESTION -> "/quiz/" + ((QuizQuestion) found.sheet()).topic().word();
            case CAMPAIGN -> "/campaigns/" + found.id();
            case LAW_DUTIES, PUTTING_RIGHT -> "/disclosure/lists/" + found.id();
        };
    }

    static String path(long id) {
        return BulletinListDesk.LIST + "/" + id;
    }
}
