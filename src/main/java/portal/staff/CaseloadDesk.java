package portal.staff;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import portal.caseload.Caseload;
import portal.office.Agencies;
import portal.office.Categories;
import portal.office.Category;
import portal.office.Duty;
import portal.office.Officer;
import portal.petition.Purpose;
import portal.petition.Stage;

/** The desk that opens on what is due: lists, tabs, filters and the search. */
@Path("/staff/cases")
class CaseloadDesk {
    private final Caseload caseload;
    private final CaseLines lines;
    private final Categories categories;
    private final Agencies agencies;
    private final CounterDrafts counter;

    CaseloadDesk(Caseload caseload, CaseLines lines, Categories categories, Agencies agencies, CounterDrafts counter) {
        this.caseload = caseload;
        this.lines = lines;
        this.categories = categories;
        this.agencies = agencies;
        this.counter = counter;
    }

    record list(
            ListRequest asked,
            List<ListRequest.Tab> tabs,
            List<ListRequest.Choice> whose,
            List<Stage> stages,
            List<Purpose> purposes,
            List<Category> categories,
            List<CaseLines.Line> cases,
            String caption,
            String newer,
            String older,
            boolean enters)
            implements TemplateInstance {}

    @GET
    @RolesAllowed({
        Duty.Code.INTAKE_CLERK,
        Duty.Code.AGENCY_CLERK,
        Duty.Code.AGENCY_HEAD,
        Duty.Code.REVIEWER,
        Duty.Code.SUPERVISOR,
        Duty.Code.LEGAL_ADVISER
    })
    public Uni<Response> open(@Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        boolean office = officer.agency().equals(agencies.office().code());
        ListRequest asked = ListRequest.of(request.queryParams(), officer, office, categories);
        Caseload.Wanted wanted = asked.wanted();
        return Uni.combine()
                .all()
                .unis(caseload.page(officer, wanted), caseload.counts(officer, wanted.whose()))
                .asTuple()
                .chain(found -> Answer.page(page(asked, found.getItem1(), found.getItem2(), officer, office)));
    }

    private list page(ListRequest asked, Caseload.Page page, Caseload.Counts counts, Officer officer, boolean office) {
        return new list(
                asked,
                asked.tabs(counts),
                ListRequest.whose(officer, office),
                List.of(Stage.values()),
                List.of(Purpose.values()),
                categories.roots(),
                page.items().stream().map(lines::line).toList(),
                asked.caption(page.items().size()),
                page.newer() == null ? "" : asked.before(page.newer()),
                page.older() == null ? "" : asked.after(page.older()),
                counter.enters(officer));
    }
}
