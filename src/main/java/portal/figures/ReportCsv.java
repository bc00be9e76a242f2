package portal.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import portal.document.Report;

/** The tables of a report as a spreadsheet opens them, one after the other, each under its name. */
final class ReportCsv {
    private static final String MARK = "\uFEFF";

    private ReportCsv() {}

    static String of(Report report) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(report.title()));
        for (Report.Section section : report.sections()) {
            for (Report.Table table : section.tables()) {
                lines.add(List.of());
                lines.add(List.of(table.caption().isEmpty() ? section.heading() : table.caption()));
                lines.add(table.columns());
                table.lines().forEach(line -> lines.add(cells(line)));
            }
        }
        return lines.stream()
                .map(line -> line.stream().map(FiguresCsv::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", MARK, "\r\n"));
    }

    private static List<String> cells(Report.Line line) {
        List<String> cells = new ArrayList<>(List.of(line.label()));
        cells.addAll(line.cells());
        return cells;
    }
}
