package portal.staff;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import portal.LegalTime;
import portal.SiteConfig;
import portal.caseload.DeskCases;
import portal.disclosure.Columns;
import portal.disclosure.ManuscriptText;
import portal.disclosure.Outcomes;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Duty;
import portal.office.Officer;

/** The outcome of a case, written for the public by whoever has the case; its reviewers are others. */
@Path("/staff/cases/{no}/outcome")
class OutcomeDesk {
    private static final int LONGEST = 3000;

    private final DeskCases cases;
    private final Outcomes outcomes;
    private final SiteConfig site;
    private final LegalTime time;

    OutcomeDesk(DeskCases cases, Outcomes outcomes, SiteConfig site, LegalTime time) {
        this.cases = cases;
        this.outcomes = outcomes;
        this.site = site;
        this.time = time;
    }

    record outcome(String number, String display, Outcomes.Standing standing, Form form, boolean wrong)
            implements TemplateInstance {}

    @GET
    @RolesAllowed({Duty.Code.INTAKE_CLERK, Duty.Code.AGENCY_CLERK, Duty.Code.AGENCY_HEAD})
    public Uni<Response> show(String no, @Context RoutingContext request) {
        return page(no, new Form(Map.of()), OnDuty.officer(request)).chain(Answer::page);
    }

    /** Keeps it as a draft at the editor's desk. */
    @POST
    @RolesAllowed({Duty.Code.INTAKE_CLERK, Duty.Code.AGENCY_CLERK, Duty.Code.AGENCY_HEAD})
    public Uni<Response> write(String no, @Context RoutingContext request) {
        Officer by = OnDuty.officer(request);
        Form form = Form.posted();
        return Answer.made(
                        cases.open(CaseDesk.number(no), by)
                                .chain(found -> outcomes.start(found, text(form), by))
                                .replaceWith("/staff/cases/" + no + "/outcome"),
                        form,
                        again -> page(no, again, by),
                        again -> Uni.createFrom().item(again))
                .onFailure(Refused.because(Reason.NOT_ALLOWED_NOW))
                .recoverWithUni(late -> page(no, form, by).chain(page -> Answer.page(page, Answer.CONFLICT)));
    }

    private Uni<outcome> page(String no, Form form, Officer by) {
        return cases.open(CaseDesk.number(no), by).chain(found -> {
            if (found.petition().purpose().secret()) {
                throw new Refused(Reason.NOT_FOUND, "没有这一页。");
            }
            return outcomes.of(found)
                    .map(standing -> new outcome(no, found.petition().no().display(), standing, form, form.wrong()));
        });
    }

    private static void written(Form form, String field, String label, List<Fault> faults) {
        String text = form.value(field);
        if (text.isBlank() || text.codePointCount(0, text.length()) > LONGEST) {
            faults.add(new Fault("/" + field, field + ".invalid", "请写清楚" + label + "，最多 " + LONGEST + " 个字"));
        }
    }

    private ManuscriptText text(Form form) {
        List<Fault> faults = new ArrayList<>();
        if (form.value("title").isBlank()) {
            faults.add(new Fault("/title", "title.missing", "请写标题"));
        }
        written(form, "asked", "反映的问题", faults);
        written(form, "answered", "办理结果", faults);
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        return new ManuscriptText(
                form.value("title"),
                Columns.OUTCOMES,
                "",
                "",
                site.name(),
                site.name(),
                time.today().toString(),
                "active",
                "in-force",
                "经信访人同意公开的办理结果。",
                "",
                "",
                "",
                "",
                "",
                "## 反映的问题\n\n" + form.value("asked") + "\n\n## 办理结果\n\n" + form.value("answered"));
    }
}
