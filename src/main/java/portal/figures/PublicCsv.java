package portal.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.statistics.Measure;

/** The published figures of a month as a spreadsheet opens them. */
public final class PublicCsv {
    private static final String MARK = "\uFEFF";

    private PublicCsv() {}

    public static String of(PublicMonth month) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(head());
        lines.add(cells(month, "合计", month.total()));
        month.agencies().forEach(line -> lines.add(cells(month, "按单位", line)));
        month.categories().forEach(line -> lines.add(cells(month, "按类别", line)));
        return lines.stream()
                .map(line -> line.stream().map(FiguresCsv::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", MARK, "\r\n"));
    }

    private static List<String> head() {
        List<String> head = new ArrayList<>(List.of("月份", "公布日期", "分组", "名称"));
        for (Measure measure : Measure.values()) {
            measure.parts().forEach(part -> head.add(measure.label() + "：" + part.label()));
            head.add(measure.parts().isEmpty() ? measure.label() : measure.label() + "：合计");
        }
        return head;
    }

    /** Nothing stands where a number is hidden, so that a column stays one of numbers. */
    private static List<String> cells(PublicMonth month, String group, PublicMonth.Line line) {
        Stream<String> numbers = Stream.of(Measure.values())
                .flatMap(measure -> measure.words().stream().map(part -> line.value(measure, part)))
                .map(value -> value.isPresent() ? Long.toString(value.getAsLong()) : "");
        return Stream.concat(
                        Stream.of(month.month().toString(), month.publishedOn().toString(), group, line.label()),
                        numbers)
                .toList();
    }
}
