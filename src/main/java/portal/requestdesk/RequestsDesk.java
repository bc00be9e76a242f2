package portal.requestdesk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.caseload.Urgency;
import portal.inforequest.RequestNo;
import portal.law.ChineseDate;
import portal.law.Fault;
import portal.office.Duty;
import portal.office.Officer;
import portal.requests.RequestCaseload;
import portal.staff.Answer;
import portal.staff.Form;
import portal.staff.OnDuty;
import portal.staff.Running;

/** The desk of requests for information: opens on what is due. */
@Path("/staff/requests")
class RequestsDesk {
    private static final Fault NO_NUMBER = new Fault("/q", "number.invalid", "申请编号不对，请核对。编号共十八位数字。");

    private final RequestCaseload requests;
    private final LegalTime time;

    RequestsDesk(RequestCaseload requests, LegalTime time) {
        this.requests = requests;
        this.time = time;
    }

    /** A line as the table shows it. */
    record Line(
            String href,
            String title,
            String number,
            String who,
            String status,
            String state,
            String left,
            String day) {}

    record list(
            List<Line> lines,
            boolean done,
            int open,
            int late,
            int finished,
            String older,
            boolean enters,
            Form form,
            boolean wrong)
            implements TemplateInstance {}

    @GET
    @RolesAllowed({Duty.Code.DISCLOSURE_OFFICER, Duty.Code.AGENCY_HEAD})
    public Uni<Response> show(
            @QueryParam("part") @Nullable String part,
            @QueryParam("after") @Nullable String after,
            @QueryParam("q") @Nullable String number,
            @Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        if (number == null || number.isBlank()) {
            return list(officer, "done".equals(part), after, new Form(Map.of()));
        }
        Form asked = new Form(Map.of("q", List.of(number)));
        return RequestNo.parse(number)
                .map(no -> Uni.createFrom().item(Answer.to("/staff/requests/" + no.digits())))
                .orElseGet(() -> list(officer, false, null, asked.wrong(List.of(NO_NUMBER))));
    }

    private Uni<Response> list(Officer officer, boolean done, @Nullable String after, Form form) {
        return Uni.combine()
                .all()
                .unis(requests.list(officer, done, after), requests.counts(officer))
                .asTuple()
                .chain(found -> Answer.page(
                        page(found.getItem1(), found.getItem2(), done, officer.has(Duty.DISCLOSURE_OFFICER), form),
                        form.wrong() ? Answer.INVALID : Response.Status.OK.getStatusCode()));
    }

    private list page(
            RequestCaseload.ListPage page, Map<String, Integer> counts, boolean done, boolean enters, Form form) {
        return new list(
                page.lines().stream().map(this::line).toList(),
                done,
                counts.getOrDefault("open", 0),
                counts.getOrDefault("late", 0),
                counts.getOrDefault("done", 0),
                page.older()
                        .map(mark -> "/staff/requests?" + (done ? "part=done&" : "") + "after=" + mark)
                        .orElse(""),
                enters,
                form,
                form.wrong());
    }

    private Line line(RequestCaseload.Listed line) {
        LocalDate due = line.due();
        LocalDate today = time.today();
        return new Line(
                "/staff/requests/" + line.request().no().digits(),
                line.title(),
                line.request().no().display(),
                line.name(),
                line.request().stage().label(),
                due == null ? "" : Running.state(Urgency.of(due, today)),
                due == null ? "没有在走的期限" : Running.left(due, today),
                due == null ? "" : ChineseDate.full(due));
    }
}
