package portal.requestdesk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Duty;
import portal.office.Officer;
import portal.requests.FinishedParts;
import portal.staff.Answer;
import portal.staff.Form;
import portal.staff.OnDuty;

/** A finished paper, page by page as the applicant will have it, and the second look that lets it go. */
@Path("/staff/requests/{no}/parts/{id}/made")
class FinishedDesk {
    private final FinishedParts papers;

    FinishedDesk(FinishedParts papers) {
        this.papers = papers;
    }

    record look(PartView view, String text, String version, boolean own, boolean open, Form form, boolean wrong)
            implements TemplateInstance {}

    @GET
    @RolesAllowed({Duty.Code.DISCLOSURE_OFFICER, Duty.Code.AGENCY_HEAD})
    public Uni<Response> show(String no, String id, @RestQuery @Nullable String page, @Context RoutingContext request) {
        return page(no, id, PartDesk.number(page), OnDuty.officer(request), new Form(Map.of()))
                .chain(Answer::page);
    }

    @GET
    @Path("pages/{page:\\d{1,3}}")
    @Produces("image/png")
    @RolesAllowed({Duty.Code.DISCLOSURE_OFFICER, Duty.Code.AGENCY_HEAD})
    public Uni<byte[]> picture(String no, String id, int page, @Context RoutingContext request) {
        return papers.picture(RequestDesk.number(no), OnDuty.officer(request), id, page);
    }

    /** The second look, by somebody other than who marked it. */
    @POST
    @RolesAllowed({Duty.Code.DISCLOSURE_OFFICER, Duty.Code.AGENCY_HEAD})
    public Uni<Response> release(String no, String id, @Context RoutingContext request) {
        Form form = Form.posted();
        Officer officer = OnDuty.officer(request);
        if (!form.has("looked", "yes")) {
            return again(no, id, officer, form, Answer.INVALID, List.of(new Fault("/looked", "looked", "请逐页看过以后勾选。")));
        }
        return papers.release(RequestDesk.number(no), officer, id, form.version())
                .replaceWith(() -> Answer.to(PartsDesk.path(no)))
                .onFailure(Refused.unless(Reason.NOT_FOUND))
                .recoverWithUni(failure -> {
                    Refused refused = (Refused) failure;
                    boolean invalid = refused.reason() == Reason.INVALID;
                    return again(
                            no,
                            id,
                            officer,
                            form,
                            invalid ? Answer.INVALID : Answer.CONFLICT,
                            invalid ? refused.faults() : List.of(new Fault("/looked", "looked", refused.detail())));
                });
    }

    private Uni<Response> again(String no, String id, Officer officer, Form form, int status, List<Fault> faults) {
        return page(no, id, 1, officer, form.wrong(faults)).chain(page -> Answer.page(page, status));
    }

    private Uni<look> page(String no, String id, int page, Officer officer, Form form) {
        return papers.page(RequestDesk.number(no), officer, id, page).map(found -> {
            PartView view = PartView.of(no, found.paper(), page, officer);
            return new look(
                    view.finished(found.pages()),
                    found.text(),
                    Integer.toString(found.paper().version()),
                    found.paper().own(),
                    found.paper().open(),
                    form,
                    form.wrong());
        });
    }
}
