package portal.staff;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import portal.LegalTime;
import portal.casework.Caseload;
import portal.law.ChineseDate;
import portal.office.Agencies;
import portal.office.Categories;
import portal.office.Category;
import portal.office.Duty;
import portal.office.Officer;
import portal.petition.LegalClock;
import portal.petition.Purpose;
import portal.petition.Stage;

/** The desk that opens on what is due: lists, tabs, filters and the search. */
@Path("/staff/cases")
class CaseloadDesk {
    private final Caseload caseload;
    private final CaseWords words;
    private final Categories categories;
    private final Agencies agencies;
    private final LegalTime time;

    CaseloadDesk(Caseload caseload, CaseWords words, Categories categories, Agencies agencies, LegalTime time) {
        this.caseload = caseload;
        this.words = words;
        this.categories = categories;
        this.agencies = agencies;
        this.time = time;
    }

    /** One line of the table. */
    record Shown(
            String href,
            String title,
            String number,
            String about,
            String who,
            String place,
            String todo,
            String basis,
            String state,
            String left,
            String day) {}

    record list(
            ListRequest asked,
            List<ListRequest.Tab> tabs,
            List<ListRequest.Choice> whose,
            List<Stage> stages,
            List<Purpose> purposes,
            List<Category> categories,
            List<Shown> cases,
            String caption,
            String newer,
            String older)
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
        return caseload.page(officer, wanted)
                .chain(page -> caseload.counts(officer, wanted.whose())
                        .chain(counts -> Answer.page(page(asked, page, counts, officer, office))));
    }

    private list page(ListRequest asked, Caseload.Page page, Caseload.Counts counts, Officer officer, boolean office) {
        return new list(
                asked,
                asked.tabs(counts),
                ListRequest.whose(officer, office),
                List.of(Stage.values()),
                List.of(Purpose.values()),
                categories.roots(),
                page.items().stream().map(this::shown).toList(),
                asked.caption(page.items().size()),
                page.newer() == null ? "" : asked.before(page.newer()),
                page.older() == null ? "" : asked.after(page.older()));
    }

    private Shown shown(Caseload.Item item) {
        LocalDate due = item.due().orElse(null);
        String category = item.category();
        return new Shown(
                "/staff/cases/" + item.no().digits(),
                item.title(),
                item.no().display(),
                (category == null ? item.purpose().label() : item.purpose().label() + " · " + category) + " · "
                        + item.channel().label(),
                item.who(),
                words.region(item.region()),
                item.clock().map(LegalClock::label).orElse(item.stage().label()),
                item.clock()
                        .flatMap(LegalClock::term)
                        .map(term -> term.source().basis())
                        .orElse(""),
                CaseWords.state(item.urgency()),
                due == null ? item.stage().label() : CaseWords.left(due, time.today()),
                due == null ? "" : ChineseDate.full(due));
    }
}
