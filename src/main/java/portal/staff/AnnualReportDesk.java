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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import portal.LegalTime;
import portal.disclosure.EditorialState;
import portal.disclosure.Manuscript;
import portal.document.FileKind;
import portal.figures.AnnualReports;
import portal.law.ChineseDate;
import portal.office.Duty;
import portal.office.Officer;
import portal.statistics.AnnualFigures;
import portal.statistics.RequestRows;

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

    /** A field of a table. */
    record Cell(String name, String label, String value, String error, String counted) {}

    /** A line of a table of fields; a heading has none. */
    record Row(String label, int depth, List<Cell> cells) {}

    record list(List<Line> lines) implements TemplateInstance {}

    record one(
            int year,
            String due,
            Form form,
            List<Cell> active,
            List<String> columns,
            List<Row> rows,
            List<String> results,
            List<Row> suits,
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
        return reports.find(year).chain(draft -> Answer.page(page(draft, new Form(values(draft)), by)));
    }

    @POST
    @Path("{year}")
    @RolesAllowed(Duty.Code.EDITOR)
    public Uni<Response> keep(int year, @Context RoutingContext request) {
        Form form = Form.posted();
        Officer by = OnDuty.officer(request);
        return Answer.changed(
                reports.keep(year, form.version(), figures(form), by),
                LIST + "/" + year,
                form,
                again -> reports.find(year).map(draft -> page(draft, again, by)),
                again -> reports.find(year)
                        .map(draft -> again.overtaken(draft.version(), News.between(labels(), again, values(draft)))));
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

    private one page(AnnualReports.Draft draft, Form form, Officer by) {
        AnnualFigures figures = figures(form);
        boolean readable = figures.faults().isEmpty();
        List<AnnualFigures.Check> checks = readable ? figures.checks(draft.before()) : List.of();
        return new one(
                draft.year(),
                ChineseDate.date(AnnualReports.due(draft.year())),
                form,
                AnnualFigures.ACTIVE.entrySet().stream()
                        .map(each -> cell(each.getKey(), each.getValue(), form, draft))
                        .toList(),
                RequestRows.columns().stream().map(RequestRows::label).toList(),
                RequestRows.all().stream().map(row -> row(row, form, draft)).toList(),
                List.copyOf(AnnualFigures.RESULTS.values()),
                AnnualFigures.SUITS.entrySet().stream()
                        .map(group -> new Row(
                                group.getValue(),
                                0,
                                AnnualFigures.RESULTS.entrySet().stream()
                                        .map(result -> cell(
                                                AnnualFigures.suit(group.getKey(), result.getKey()),
                                                group.getValue() + "，" + result.getValue(),
                                                form,
                                                draft))
                                        .toList()))
                        .toList(),
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
                form.wrong());
    }

    private static Row row(RequestRows.Item row, Form form, AnnualReports.Draft draft) {
        List<Cell> cells = row.key().isEmpty()
                ? List.of()
                : RequestRows.columns().stream()
                        .map(column -> cell(
                                RequestRows.field(row.key(), column),
                                row.label() + "，" + RequestRows.label(column),
                                form,
                                draft))
                        .toList();
        return new Row(row.label(), row.depth(), cells);
    }

    /** What the portal counted stands beside what differs from it. */
    private static Cell cell(String name, String label, Form form, AnnualReports.Draft draft) {
        String value = form.value(name);
        long counted = draft.counted().getOrDefault(name, 0L);
        boolean known = name.startsWith("requests/");
        boolean same = value.isEmpty() ? counted == 0 : value.equals(Long.toString(counted));
        return new Cell(name, label, value, form.error(name), known && !same ? "系统 " + counted : "");
    }

    private static AnnualFigures figures(Form form) {
        Map<String, String> typed = new HashMap<>();
        for (String field : AnnualFigures.fields()) {
            if (!form.value(field).isEmpty()) {
                typed.put(field, form.value(field));
            }
        }
        return new AnnualFigures(typed);
    }

    private static Map<String, List<String>> values(AnnualReports.Draft draft) {
        Map<String, List<String>> values = draft.figures().typed().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> List.of(each.getValue()), (one, other) -> one, HashMap::new));
        values.put("version", List.of(Integer.toString(draft.version())));
        return values;
    }

    /** The words of the texts; of the many numbers each is called by its place. */
    private static Map<String, String> labels() {
        Map<String, String> labels = new HashMap<>(AnnualFigures.TEXTS);
        labels.putAll(AnnualFigures.ACTIVE);
        return labels;
    }
}
