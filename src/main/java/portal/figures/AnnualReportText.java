package portal.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.document.Report;
import portal.document.Report.Head;
import portal.document.Report.Line;
import portal.document.Report.Section;
import portal.document.Report.Table;
import portal.statistics.AnnualFigures;
import portal.statistics.RequestRows;

/** The yearly report of disclosure in its six parts with its three tables (国办公开办函〔2021〕30号). */
final class AnnualReportText {
    private static final String BALANCE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
    private static final String NOTHING = "无。";

    private final AnnualFigures figures;

    private AnnualReportText(AnnualFigures figures) {
        this.figures = figures;
    }

    static Report of(int year, AnnualFigures figures, String agency, LocalDate day) {
        AnnualReportText text = new AnnualReportText(figures);
        List<String> disclosed = Section.lines(figures.text("disclosed"));
        return new Report(
                agency,
                agency + year + "年政府信息公开工作年度报告",
                List.of(
                        Section.of("一、总体情况", text.words("overview")),
                        new Section("二、主动公开政府信息情况", disclosed, text.active()),
                        new Section("三、收到和处理政府信息公开申请情况", List.of(), List.of(text.requests())),
                        new Section("四、政府信息公开行政复议、行政诉讼情况", List.of(), List.of(text.suits())),
                        Section.of("五、存在的主要问题及改进情况", text.words("problems")),
                        Section.of("六、其他需要报告的事项", text.words("rest"))),
                day);
    }

    private String words(String field) {
        String typed = figures.text(field);
        return typed.isBlank() ? NOTHING : typed;
    }

    private List<Table> active() {
        return List.of(
                Table.of(
                        "第二十条第（一）项",
                        List.of("信息内容", "本年制发件数", "本年废止件数", "现行有效件数"),
                        List.of(
                                line("规章", "active/rules/made", "active/rules/repealed", "active/rules/valid"),
                                line(
                                        "行政规范性文件",
                                        "active/normative/made",
                                        "active/normative/repealed",
                                        "active/normative/valid"))),
                Table.of("第二十条第（五）项", List.of("信息内容", "本年处理决定数量"), List.of(line("行政许可", "active/licences"))),
                Table.of(
                        "第二十条第（六）项",
                        List.of("信息内容", "本年处理决定数量"),
                        List.of(line("行政处罚", "active/penalties"), line("行政强制", "active/coercions"))),
                Table.of("第二十条第（八）项", List.of("信息内容", "本年收费金额（单位：万元）"), List.of(line("行政事业性收费", AnnualFigures.FEE))));
    }

    private Table requests() {
        List<Head> kinds = RequestRows.columns().stream()
                .filter(column -> !column.equals("person") && !column.equals(RequestRows.TOTAL))
                .map(column -> Head.of(RequestRows.label(column)))
                .toList();
        List<List<Head>> head = List.of(
                List.of(new Head("", 1, 3), new Head("申请人情况", 7, 1)),
                List.of(new Head("自然人", 1, 2), new Head("法人或其他组织", kinds.size(), 1), new Head("总计", 1, 2)),
                kinds);
        return new Table("", BALANCE, head, lines(), Optional.empty());
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (RequestRows.Item row : RequestRows.all()) {
            lines.add(new Line(
                    row.label(),
                    row.depth(),
                    RequestRows.columns().stream()
                            .map(column ->
                                    row.key().isEmpty() ? "" : figures.shown(RequestRows.field(row.key(), column)))
                            .toList()));
        }
        return lines;
    }

    /** One line of fifteen on paper, three of five on a screen. */
    private Table suits() {
        List<Head> results =
                AnnualFigures.RESULTS.values().stream().map(Head::of).toList();
        List<Head> all = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        List<Line> narrow = new ArrayList<>();
        AnnualFigures.SUITS.forEach((group, label) -> {
            List<String> numbers = AnnualFigures.RESULTS.keySet().stream()
                    .map(result -> figures.shown(AnnualFigures.suit(group, result)))
                    .toList();
            all.addAll(results);
            cells.addAll(numbers);
            narrow.add(Line.of(label, numbers));
        });
        int each = results.size();
        List<String> columns = new ArrayList<>(List.of("情形"));
        columns.addAll(AnnualFigures.RESULTS.values());
        return new Table(
                "",
                "",
                List.of(
                        List.of(new Head("行政复议", each, 2), new Head("行政诉讼", 2 * each, 1)),
                        List.of(new Head("未经复议直接起诉", each, 1), new Head("复议后起诉", each, 1)),
                        all),
                List.of(Line.of(cells.get(0), cells.subList(1, cells.size()))),
                Optional.of(Table.of("", columns, narrow)));
    }

    private Line line(String label, String... fields) {
        List<String> cells = new ArrayList<>();
        for (String field : fields) {
            cells.add(figures.shown(field));
        }
        return Line.of(label, cells);
    }
}
