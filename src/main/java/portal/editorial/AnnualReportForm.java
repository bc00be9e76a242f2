package portal.editorial;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import portal.figures.AnnualReports;
import portal.law.Fault;
import portal.staff.Form;
import portal.staff.News;
import portal.statistics.AnnualFigures;
import portal.statistics.RequestRows;

/** The form of a yearly report of disclosure: its tables of fields, and the figures that were typed into them. */
record AnnualReportForm(Form form, AnnualReports.Draft draft) {
    /** A field of a table. */
    record Cell(String name, String label, String value, String error, String counted) {}

    /** A line of a table of fields; a heading has none. */
    record Row(String label, int depth, List<Cell> cells) {}

    /** With what was kept, or with what the portal counted. */
    static AnnualReportForm of(AnnualReports.Draft draft) {
        return new AnnualReportForm(new Form(values(draft)), draft);
    }

    static AnnualFigures figures(Form form) {
        Map<String, String> typed = new HashMap<>();
        for (String field : AnnualFigures.fields()) {
            if (!form.value(field).isEmpty()) {
                typed.put(field, form.value(field));
            }
        }
        return new AnnualFigures(typed);
    }

    /** What was typed, to be sent again over what somebody else kept meanwhile. */
    static Form overtaken(Form sent, AnnualReports.Draft now) {
        return sent.overtaken(now.version(), News.between(labels(), sent, values(now)));
    }

    /** The form, each mistake told with the field that it is in: there are some two hundred. */
    Form named() {
        Map<String, String> labels = labels();
        return form.wrong(form.faults().stream()
                .map(fault -> new Fault(
                        fault.pointer(),
                        fault.code(),
                        labels.get(fault.pointer().substring(1)) + "：" + fault.detail()))
                .toList());
    }

    public List<Cell> active() {
        return AnnualFigures.ACTIVE.entrySet().stream()
                .map(each -> cell(each.getKey(), each.getValue()))
                .toList();
    }

    public List<String> columns() {
        return RequestRows.columns().stream().map(RequestRows::label).toList();
    }

    public List<Row> requests() {
        return RequestRows.all().stream()
                .map(row -> new Row(
                        row.label(),
                        row.depth(),
                        row.key().isEmpty()
                                ? List.of()
                                : RequestRows.columns().stream()
                                        .map(column -> cell(RequestRows.field(row.key(), column), label(row, column)))
                                        .toList()))
                .toList();
    }

    public List<String> results() {
        return List.copyOf(AnnualFigures.RESULTS.values());
    }

    public List<Row> suits() {
        return AnnualFigures.SUITS.entrySet().stream()
                .map(group -> new Row(
                        group.getValue(),
                        0,
                        AnnualFigures.RESULTS.entrySet().stream()
                                .map(result -> cell(
                                        AnnualFigures.suit(group.getKey(), result.getKey()),
                                        group.getValue() + "，" + result.getValue()))
                                .toList()))
                .toList();
    }

    /** What the portal counted stands beside what differs from it. */
    private Cell cell(String name, String label) {
        String value = form.value(name);
        long counted = draft.counted().getOrDefault(name, 0L);
        boolean known = name.startsWith("requests/");
        boolean same = value.isEmpty() ? counted == 0 : value.equals(Long.toString(counted));
        return new Cell(name, label, value, form.error(name), known && !same ? "系统 " + counted : "");
    }

    private static Map<String, List<String>> values(AnnualReports.Draft draft) {
        Map<String, List<String>> values = draft.figures().typed().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> List.of(each.getValue()), (one, other) -> one, HashMap::new));
        values.put("version", List.of(Integer.toString(draft.version())));
        return values;
    }

    /** What each field is called, in the order of the report; a number of a table by its line and its column. */
    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>(AnnualFigures.TEXTS);
        labels.putAll(AnnualFigures.ACTIVE);
        RequestRows.all().stream()
                .filter(row -> !row.key().isEmpty())
                .forEach(row -> RequestRows.columns()
                        .forEach(column -> labels.put(RequestRows.field(row.key(), column), label(row, column))));
        AnnualFigures.SUITS.forEach((group, label) -> AnnualFigures.RESULTS.forEach(
                (result, shown) -> labels.put(AnnualFigures.suit(group, result), label + "，" + shown)));
        return labels;
    }

    private static String label(RequestRows.Item row, String column) {
        return row.label() + "，" + RequestRows.label(column);
    }
}
