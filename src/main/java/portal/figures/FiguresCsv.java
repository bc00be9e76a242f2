package portal.figures;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.caseload.Tallies.Counts;
import portal.figures.Figures.Line;

/** Figures as a spreadsheet opens them: one table, each line with what it was grouped by. */
final class FiguresCsv {
    /** By it spreadsheets know that the text is UTF-8. */
    private static final String MARK = "\uFEFF";

    private static final List<String> HEAD =
            List.of("分组", "名称", "登记", "按期分转", "受理", "按期答复", "超期答复", "答复（无法定期限）", "在办", "其中已超期", "其他方式结束", "按期答复率");

    private FiguresCsv() {}

    static String of(Figures figures) {
        Stream<List<String>> lines = Stream.of(
                        Stream.of(HEAD),
                        Stream.of(cells("合计", figures.total())),
                        figures.months().stream().map(line -> cells("按月", line)),
                        figures.categories().stream().map(line -> cells("按类别", line)),
                        figures.agencies().stream().map(line -> cells("按单位", line)))
                .flatMap(part -> part);
        return lines.map(line -> line.stream().map(FiguresCsv::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", MARK, "\r\n"));
    }

    private static List<String> cells(String group, Line line) {
        Counts counts = line.counts();
        Stream<String> numbers = Stream.of(
                        counts.filed(),
                        counts.sorted(),
                        counts.accepted(),
                        counts.inTime(),
                        counts.late(),
                        counts.untimed(),
                        counts.open(),
                        counts.overdue(),
                        counts.ended())
                .map(Object::toString);
        return Stream.of(Stream.of(group, line.label()), numbers, Stream.of(line.rate()))
                .flatMap(part -> part)
                .toList();
    }

    /** One cell: what a spreadsheet would take for a formula becomes text, and quotes and lines stay inside the cell. */
    static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(each -> each == '"' || each == ',' || each == '\n' || each == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
