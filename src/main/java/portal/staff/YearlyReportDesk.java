package portal.staff;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import portal.LegalTime;
import portal.document.Report;
import portal.figures.YearlyReports;
import portal.office.Duty;
import portal.office.Officer;

/** 信访情况年度报告 (art. 41): the office's own, for its supervisors and its head. */
@Path("/staff/yearly-report")
class YearlyReportDesk {
    private static final String PATH = "/staff/yearly-report/";
    private static final int YEARS = 4;

    private final YearlyReports reports;
    private final LegalTime time;

    YearlyReportDesk(YearlyReports reports, LegalTime time) {
        this.reports = reports;
        this.time = time;
    }

    record Near(String href, int year, boolean current) {}

    record report(int year, Report report, List<Near> near, Form form, boolean running, boolean wrong)
            implements TemplateInstance {}

    /** The year before is what is reported on. */
    @GET
    @RolesAllowed({Duty.Code.SUPERVISOR, Duty.Code.AGENCY_HEAD})
    public Response last() {
        return Answer.to(PATH + (time.today().getYear() - 1));
    }

    @GET
    @Path("{year}")
    @RolesAllowed({Duty.Code.SUPERVISOR, Duty.Code.AGENCY_HEAD})
    public Uni<Response> show(int year, @Context RoutingContext request) {
        return reports.of(OnDuty.officer(request), year)
                .chain(found -> Answer.page(page(found, new Form(values(found)))));
    }

    @POST
    @Path("{year}")
    @RolesAllowed({Duty.Code.SUPERVISOR, Duty.Code.AGENCY_HEAD})
    public Uni<Response> write(int year, @Context RoutingContext request) {
        Form form = Form.posted();
        Officer by = OnDuty.officer(request);
        return Answer.changed(
                reports.write(by, year, form.version(), form.value("remark")),
                PATH + year,
                form,
                again -> reports.of(by, year).map(found -> page(found, again)),
                again -> reports.of(by, year)
                        .map(found -> again.overtaken(
                                found.remark().version(),
                                News.between(Map.of("remark", "其他应当报告的事项"), again, values(found)))));
    }

    @GET
    @Path("{year}/report.pdf")
    @RolesAllowed({Duty.Code.SUPERVISOR, Duty.Code.AGENCY_HEAD})
    public Uni<Response> pdf(int year, @Context RoutingContext request) {
        return reports.pdf(OnDuty.officer(request), year)
                .map(bytes -> file(bytes, "application/pdf", "yearly-report-" + year + ".pdf"));
    }

    @GET
    @Path("{year}/report.csv")
    @RolesAllowed({Duty.Code.SUPERVISOR, Duty.Code.AGENCY_HEAD})
    public Uni<Response> csv(int year, @Context RoutingContext request) {
        return reports.csv(OnDuty.officer(request), year)
                .map(text -> file(text, "text/csv; charset=UTF-8", "yearly-report-" + year + ".csv"));
    }

    private static Response file(Object content, String type, String name) {
        return Response.ok(content)
                .type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private report page(YearlyReports.Yearly found, Form form) {
        int now = time.today().getYear();
        return new report(
                found.year(),
                found.report(),
                IntStream.range(0, YEARS)
                        .map(back -> now - back)
                        .mapToObj(year -> new Near(PATH + year, year, year == found.year()))
                        .toList(),
                form,
                found.year() == now,
                form.wrong());
    }

    private static Map<String, List<String>> values(YearlyReports.Yearly found) {
        return Map.of(
                "remark", List.of(found.remark().text()),
                "version", List.of(Integer.toString(found.remark().version())));
    }
}
