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
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import portal.inforequest.RequestNo;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Duty;
import portal.office.Officer;
import portal.requests.DeskRequest;
import portal.requests.DeskRequests;
import portal.requests.RequestPapers;
import portal.staff.Answer;
import portal.staff.Button;
import portal.staff.Form;
import portal.staff.OnDuty;
import portal.staff.Running;

/** One request on one page, with its papers. */
@Path("/staff/requests/{no}")
class RequestDesk {
    private final DeskRequests requests;
    private final RequestPapers papers;
    private final RequestSheet sheet;

    RequestDesk(DeskRequests requests, RequestPapers papers, RequestSheet sheet) {
        this.requests = requests;
        this.papers = papers;
        this.sheet = sheet;
    }

    /** One labelled value. */
    record Part(String label, String text) {}

    /** One line of the course. */
    record Entry(
            int seq, OffsetDateTime at, String term, String actor, List<Part> said, List<DeskRequest.Paper> papers) {}

    /** A file that lies ready, or that the applicant brought. */
    record File(String id, String name) {}

    record one(
            DeskRequest found,
            String number,
            String path,
            String received,
            List<Part> asked,
            List<Part> who,
            List<Running> clocks,
            List<Button> buttons,
            List<Entry> course,
            List<File> files,
            List<File> brought,
            boolean mayGive,
            Form form,
            boolean wrong)
            implements TemplateInstance {}

    @GET
    @RolesAllowed({Duty.Code.DISCLOSURE_OFFICER, Duty.Code.AGENCY_HEAD})
    public Uni<Response> show(String no, @Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        return sheet.page(requests.open(number(no), officer), officer, new Form(Map.of()))
                .chain(Answer::page);
    }

    /** Personal data as it is, in this one answer; who asks says why. */
    @POST
    @Path("reveal")
    @RolesAllowed({Duty.Code.DISCLOSURE_OFFICER, Duty.Code.AGENCY_HEAD})
    public Uni<Response> reveal(String no, @Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        Form form = Form.posted();
        return Uni.createFrom()
                .deferred(() -> sheet.page(requests.reveal(number(no), officer, form.value("reason")), officer, form))
                .chain(Answer::page)
                .onFailure(Refused.because(Reason.INVALID))
                .recoverWithUni(failure -> sheet.again(no, officer, form.wrong(((Refused) failure).faults())));
    }

    @GET
    @Path("papers/{id:\\d{1,6}}")
    @Produces("application/pdf")
    @RolesAllowed({Duty.Code.DISCLOSURE_OFFICER, Duty.Code.AGENCY_HEAD})
    public Uni<Response> paper(String no, int id, @Context RoutingContext request) {
        return papers.forOfficer(number(no), OnDuty.officer(request), id)
                .map(pdf -> Response.ok(pdf, "application/pdf")
                        .header("Content-Disposition", "attachment; filename=\"paper-" + id + ".pdf\"")
                        .build());
    }

    static RequestNo number(String digits) {
        return RequestNo.parse(digits).orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有这件申请。"));
    }
}
