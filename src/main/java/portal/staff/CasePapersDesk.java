package portal.staff;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import portal.caseload.DeskCases;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Duty;
import portal.papers.PaperCopies;
import portal.petition.PetitionNo;

/** The papers that were issued in a case, as PDF, for the officers who see it. */
@Path("/staff/cases/{no}/papers/{id}")
class CasePapersDesk {
    private final DeskCases cases;
    private final PaperCopies papers;

    CasePapersDesk(DeskCases cases, PaperCopies papers) {
        this.cases = cases;
        this.papers = papers;
    }

    @GET
    @Produces("application/pdf")
    @RolesAllowed({
        Duty.Code.INTAKE_CLERK,
        Duty.Code.AGENCY_CLERK,
        Duty.Code.AGENCY_HEAD,
        Duty.Code.REVIEWER,
        Duty.Code.SUPERVISOR,
        Duty.Code.LEGAL_ADVISER
    })
    public Uni<Response> paper(String no, String id, @Context RoutingContext request) {
        PetitionNo number = CaseDesk.number(no);
        if (!id.matches("[0-9]{1,6}")) {
            throw new Refused(Reason.NOT_FOUND, "没有这份文书。");
        }
        return cases.open(number, OnDuty.officer(request))
                .chain(found -> papers.forOfficer(number, Integer.parseInt(id)))
                .map(pdf -> Response.ok(pdf)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"paper-" + number.tail() + "-" + id + ".pdf\"")
                        .build());
    }
}
