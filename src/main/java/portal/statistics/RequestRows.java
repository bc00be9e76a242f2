package portal.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.inforequest.ApplicantKind;
import portal.inforequest.ReportLine;

/** The third table of the yearly report of disclosure: its lines and columns (国办公开办函〔2021〕30号). */
public final class RequestRows {
    public static final String NEW = "NEW";
    public static final String CARRIED = "CARRIED";
    public static final String CLOSED = "CLOSED";
    public static final String LEFT = "LEFT";
    public static final String TOTAL = "total";

    /** Between the parts of a label of {@link ReportLine}. */
    private static final char COLON = '：';

    private RequestRows() {}

    /**
     * A line.
     *
     * @param key empty for a heading without numbers
     */
    public record Item(String key, String label, int depth) {}

    /** Every line in its order, headings among them. */
    public static List<Item> all() {
        List<Item> rows = new ArrayList<>(List.of(
                new Item(NEW, "一、本年新收政府信息公开申请数量", 0),
                new Item(CARRIED, "二、上年结转政府信息公开申请数量", 0),
                new Item("", "三、本年度办理结果", 0),
                new Item(ReportLine.GRANTED.name(), "（一）予以公开", 1),
                new Item(ReportLine.PARTLY_GRANTED.name(), "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", 1)));
        group(rows, "（三）不予公开", ReportLine.STATE_SECRET, ReportLine.OTHER_ACCESS);
        group(rows, "（四）无法提供", ReportLine.NOT_HELD, ReportLine.STILL_UNCLEAR);
        group(rows, "（五）不予处理", ReportLine.PETITION, ReportLine.CONFIRM_AGAIN);
        group(rows, "（六）其他处理", ReportLine.NOT_CORRECTED, ReportLine.OTHER);
        rows.add(new Item(CLOSED, "（七）总计", 1));
        rows.add(new Item(LEFT, "四、结转下年度继续办理", 0));
        return List.copyOf(rows);
    }

    private static void group(List<Item> rows, String heading, ReportLine first, ReportLine last) {
        rows.add(new Item("", heading, 1));
        for (int i = first.ordinal(); i <= last.ordinal(); i++) {
            ReportLine line = ReportLine.values()[i];
            String label = line.label().substring(line.label().indexOf(COLON) + 1);
            rows.add(new Item(line.name(), i - first.ordinal() + 1 + "." + label, 2));
        }
    }

    /** The keys of the lines that have numbers. */
    public static List<String> keys() {
        return all().stream().map(Item::key).filter(key -> !key.isEmpty()).toList();
    }

    /** The words of the columns, the total last. */
    public static List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (ApplicantKind kind : ApplicantKind.values()) {
            columns.add(kind.word());
        }
        columns.add(TOTAL);
        return List.copyOf(columns);
    }

    /** What stands over a column. */
    public static String label(String column) {
        if (column.equals(TOTAL)) {
            return "总计";
        }
        Optional<ApplicantKind> kind = ApplicantKind.of(column);
        return kind.map(each -> switch (each) {
                    case PERSON -> "自然人";
                    case OTHER -> "其他";
                    case BUSINESS, RESEARCH, WELFARE, LEGAL_SERVICE -> each.label();
                })
                .orElseThrow();
    }

    public static String field(String row, String column) {
        return "requests/" + row + "/" + column;
    }
}
