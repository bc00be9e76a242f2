package portal.staff;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import portal.LegalTime;
import portal.figures.Bars;
import portal.figures.CaseFigures;
import portal.figures.Figures;
import portal.figures.Period;
import portal.figures.YearlyReports;
import portal.law.ChineseDate;
import portal.law.Refused;
import portal.office.Duty;
import portal.office.Officer;

/** How many petitions were filed, passed on and answered, and what of it was in time; as pages and as a table. */
@Path("/staff/figures")
class FiguresDesk {
    private final CaseFigures figures;
    private final YearlyReports yearly;
    private final LegalTime time;

    FiguresDesk(CaseFigures figures, YearlyReports yearly, LegalTime time) {
        this.figures = figures;
        this.yearly = yearly;
        this.time = time;
    }

    /** A period that is one tap away. */
    record Near(String href, String label, boolean current) {}

    /** A table: what its lines are, and the lines. */
    record Part(String id, String heading, String first, List<Figures.Line> lines) {}

    record figures(
            Form form,
            List<Near> near,
            String counted,
            Figures.Line total,
            List<Part> parts,
            Bars bars,
            String csv,
            boolean yearly,
            boolean wrong)
            implements TemplateInstance {}

    @GET
    @RolesAllowed({
        Duty.Code.INTAKE_CLERK,
        Duty.Code.AGENCY_CLERK,
        Duty.Code.AGENCY_HEAD,
        Duty.Code.REVIEWER,
        Duty.Code.SUPERVISOR
    })
    public Uni<Response> show(@Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        Form asked = asked(request);
        Period period;
        try {
            period = period(asked);
        } catch (Refused unreadable) {
            Period instead = Period.untilToday(time.today());
            return figures.of(officer, instead)
                    .chain(found ->
                            Answer.page(page(found, asked.wrong(unreadable.faults()), officer), Answer.INVALID));
        }
        return figures.of(officer, period).chain(found -> Answer.page(page(found, form(period), officer)));
    }

    @GET
    @Path("csv")
    @RolesAllowed({
        Duty.Code.INTAKE_CLERK,
        Duty.Code.AGENCY_CLERK,
        Duty.Code.AGENCY_HEAD,
        Duty.Code.REVIEWER,
        Duty.Code.SUPERVISOR
    })
    public Uni<Response> csv(@Context RoutingContext request) {
        Period period = period(asked(request));
        return figures.csv(OnDuty.officer(request), period)
                .map(text -> Response.ok(text)
                        .type("text/csv; charset=UTF-8")
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"figures-" + period.from() + "-" + period.to() + ".csv\"")
                        .build());
    }

    private Period period(Form asked) {
        return Period.asked(asked.value("from"), asked.value("to"), time.today());
    }

    private figures page(Figures found, Form form, Officer officer) {
        return new figures(
                form,
                near(found.period()),
                ChineseDate.date(found.period().from()) + "至"
                        + ChineseDate.date(found.period().to()),
                found.total(),
                List.of(
                        new Part("months", "按月", "登记月份", found.months()),
                        new Part("categories", "按类别", "类别", found.categories()),
                        new Part("agencies", "按单位", "办理单位", found.agencies())),
                Bars.of(found.months()),
                href("/staff/figures/csv", found.period()),
                (officer.has(Duty.SUPERVISOR) || officer.has(Duty.AGENCY_HEAD)) && yearly.makes(officer),
                form.wrong());
    }

    private List<Near> near(Period shown) {
        LocalDate today = time.today();
        return List.of(
                near("近十二个月", Period.untilToday(today), shown),
                near("今年", Period.year(today.getYear()), shown),
                near("去年", Period.year(today.getYear() - 1), shown),
                near("前年", Period.year(today.getYear() - 2), shown));
    }

    private static Near near(String label, Period period, Period shown) {
        return new Near(href("/staff/figures", period), label, period.equals(shown));
    }

    private static String href(String path, Period period) {
        return path + "?from=" + period.from() + "&to=" + period.to();
    }

    private static Form form(Period period) {
        return new Form(Map.of(
                "from",
                List.of(period.from().toString()),
                "to",
                List.of(period.to().toString())));
    }

    private static Form asked(RoutingContext request) {
        MultiMap asked = request.queryParams();
        return new Form(Map.of("from", List.of(value(asked, "from")), "to", List.of(value(asked, "to"))));
    }

    private static String value(MultiMap asked, String name) {
        String value = asked.get(name);
        return value == null ? "" : value.strip();
    }
}
