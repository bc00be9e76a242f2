package portal.editorial;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import portal.LegalTime;
import portal.disclosure.EditorialState;
import portal.disclosure.Manuscript;
import portal.document.FileKind;
import portal.document.Report;
import portal.figures.AnnualReports;
import portal.law.ChineseDate;
import portal.office.Duty;
import portal.office.Officer;
import portal.staff.Answer;
import portal.staff.Form;
import portal.staff.OnDuty;
import portal.statistics.AnnualFigures;

/** 政府信息公开工作年度报告: filled in, its sums checked, and handed to the articles' desk. */
@Path("/staff/annual-reports")
class AnnualReportDesk {
    private static final String LIST = "/staff/annual-reports";
    private static final int YEARS = 6;

    private final AnnualReports reports;
    private final LegalTime time;

    AnnualReportDesk(AnnualReports reports, LegalTime time) {
        this.reports = reports;
        this.time = time;
    }

    /** A year: how far its report is, and until when; of one that was never begun here nothing is late. */
    record Line(int year, String standing, String due, String state, String left) {}

    record list(List<Line> lines) implements TemplateInstance {}

    record one(
            int year,
            String due,
            AnnualReportForm fields,
            Form form,
            Report read,
            List<AnnualFigures.Check> off,
            int checks,
            boolean writes,
            boolean kept,
            String article,
            String standing,
            boolean draft,
            boolean wrong)
            implements TemplateInstance {}

    @GET
    @RolesAllowed({Duty.Code.EDITOR, Duty.Code.PUBLISHER})
    public Uni<Response> list() {
        int now = time.today().getYear();
        Uni<List<Line>> lines = Uni.createFrom().item(List.of());
        for (int year = now; year > now - YEARS; year--) {
            int asked = year;
            lines = lines.chain(before -> reports.find(asked).map(draft -> {
                List<Line> more = new ArrayList<>(before);
                more.add(line(draft));
                return more;
            }));
        }
        return lines.chain(all -> Answer.page(new list(all)));
    }

    @GET
    @Path("{year}")
    @RolesAllowed({Duty.Code.EDITOR, Duty.Code.PUBLISHER})
    public Uni<Response> show(int year, @Context RoutingContext request) {
        Officer by = OnDuty.officer(request);
        return reports.find(year).chain(draft -> Answer.page(page(AnnualReportForm.of(draft), by)));
    }

    @POST
    @Path("{year}")
    @RolesAllowed(Duty.Code.EDITOR)
    public Uni<Response> keep(int year, @Context RoutingContext request) {
        Form form = Form.posted();
        Officer by = OnDuty.officer(request);
        return Answer.changed(
                reports.keep(year, form.version(), AnnualReportForm.figures(form), by),
                LIST + "/" + year,
                form,
                again -> reports.find(year).map(draft -> page(new AnnualReportForm(again, draft), by)),
                again -> reports.find(year).map(draft -> AnnualReportForm.overtaken(again, draft)));
    }

    /** Makes the article of it, or brings it up to what is kept; from there the articles' desk goes on. */
    @POST
    @Path("{year}/article")
    @RolesAllowed(Duty.Code.EDITOR)
    public Uni<Response> article(int year, @Context RoutingContext request) {
        return reports.article(year, OnDuty.officer(request)).map(id -> Answer.to(ArticleTextDesk.path(id)));
    }

    @GET
    @Path("{year}/report.pdf")
    @RolesAllowed({Duty.Code.EDITOR, Duty.Code.PUBLISHER})
    public Uni<Response> pdf(int year) {
        return reports.pdf(year).map(bytes -> file(bytes, year, FileKind.PDF));
    }

    @GET
    @Path("{year}/report.docx")
    @RolesAllowed({Duty.Code.EDITOR, Duty.Code.PUBLISHER})
    public Uni<Response> word(int year) {
        return reports.word(year).map(bytes -> file(bytes, year, FileKind.DOCX));
    }

    private static Response file(byte[] bytes, int year, FileKind kind) {
        return Response.ok(bytes)
                .type(kind.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"annual-report-" + year + "." + kind.extension() + "\"")
                .build();
    }

    private Line line(AnnualReports.Draft draft) {
        LocalDate due = AnnualReports.due(draft.year());
        LocalDate today = time.today();
        boolean out = draft.article().map(Manuscript::released).orElse(false);
        boolean over = draft.year() < today.getYear();
        if (draft.version() == 0 && draft.year() < today.getYear() - 1) {
            return new Line(draft.year(), "没有在这里填", ChineseDate.date(due), "", "");
        }
        String state = out || !over ? "fine" : today.isAfter(due) ? "late" : "soon";
        String left = out ? "已公布" : !over ? "年度未结束" : today.isAfter(due) ? "已经超期" : "等着公布";
        return new Line(draft.year(), standing(draft), ChineseDate.date(due), state, left);
    }

    private static String standing(AnnualReports.Draft draft) {
        return draft.article()
                .map(article -> "文章" + article.state().label())
                .orElse(draft.version() == 0 ? "还没有填" : draft.agrees() ? "已保存" : "已保存，有对不上的数");
    }

    private one page(AnnualReportForm fields, Officer by) {
        AnnualReports.Draft draft = fields.draft();
        AnnualFigures figures = AnnualReportForm.figures(fields.form());
        boolean readable = figures.faults().isEmpty();
        List<AnnualFigures.Check> checks = readable ? figures.checks(draft.before()) : List.of();
        return new one(
                draft.year(),
                ChineseDate.date(AnnualReports.due(draft.year())),
                fields,
                fields.named(),
                reports.read(draft),
                checks.stream().filter(check -> !check.agrees()).toList(),
                checks.size(),
                by.has(Duty.EDITOR),
                draft.version() > 0,
                draft.article()
                        .map(article -> ArticleTextDesk.path(article.id()))
                        .orElse(""),
                standing(draft),
                draft.article()
                        .map(article -> article.state() == EditorialState.DRAFT)
                        .orElse(true),
                fields.form().wrong());
    }
}
