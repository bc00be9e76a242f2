package portal.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import portal.inforequest.ReportLine;
import portal.law.Fault;

/**
 * What stands in the yearly report of disclosure (公开 50) as it was typed: numbers and words by the names of their fields.
 * Numbers that were left empty are none.
 */
public record AnnualFigures(Map<String, String> typed) {
    /** The fields of the second table, and what they are called. */
    public static final Map<String, String> ACTIVE = active();

    /** What is charged, in ten thousand yuan: the one number that is not whole. */
    public static final String FEE = "active/fee";

    /** The groups of the fourth table. */
    public static final Map<String, String> SUITS =
            ordered("reconsideration", "行政复议", "direct", "行政诉讼（未经复议直接起诉）", "after", "行政诉讼（复议后起诉）");

    public static final Map<String, String> RESULTS =
            ordered("upheld", "结果维持", "corrected", "结果纠正", "other", "其他结果", "pending", "尚未审结", "total", "总计");

    /** The words that are typed; the second and the last may be left out. */
    public static final Map<String, String> TEXTS =
            ordered("overview", "总体情况", "disclosed", "主动公开的补充说明", "problems", "存在的主要问题及改进情况", "rest", "其他需要报告的事项");

    private static final int LONGEST_TEXT = 8_000;
    private static final String TOTAL = "total";

    public AnnualFigures {
        typed = Map.copyOf(typed);
    }

    private static Map<String, String> active() {
        return ordered(
                "active/rules/made",
                "规章：本年制发件数",
                "active/rules/repealed",
                "规章：本年废止件数",
                "active/rules/valid",
                "规章：现行有效件数",
                "active/normative/made",
                "行政规范性文件：本年制发件数",
                "active/normative/repealed",
                "行政规范性文件：本年废止件数",
                "active/normative/valid",
                "行政规范性文件：现行有效件数",
                "active/licences",
                "行政许可：本年处理决定数量",
                "active/penalties",
                "行政处罚：本年处理决定数量",
                "active/coercions",
                "行政强制：本年处理决定数量",
                FEE,
                "行政事业性收费：本年收费金额（万元）");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return java.util.Collections.unmodifiableMap(map);
    }

    public static String suit(String group, String result) {
        return "suits/" + group + "/" + result;
    }

    /** Every field that has a whole number. */
    public static List<String> numbers() {
        List<String> fields = new ArrayList<>(ACTIVE.keySet());
        fields.remove(FEE);
        RequestRows.keys()
                .forEach(row -> RequestRows.columns().forEach(column -> fields.add(RequestRows.field(row, column))));
        SUITS.keySet().forEach(group -> RESULTS.keySet().forEach(result -> fields.add(suit(group, result))));
        return fields;
    }

    /** Every field there is. */
    public static List<String> fields() {
        List<String> fields = new ArrayList<>(numbers());
        fields.add(FEE);
        fields.addAll(TEXTS.keySet());
        return fields;
    }

    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    /** A number as it stands in the report. */
    public String shown(String field) {
        String value = text(field);
        return value.isEmpty() ? "0" : field.equals(FEE) ? new BigDecimal(value).toPlainString() : value;
    }

    public long number(String field) {
        String value = text(field);
        return value.isEmpty() ? 0 : Long.parseLong(value);
    }

    /** What of it is no number or too long; nothing is reckoned before there is none. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (String field : numbers()) {
            if (!text(field).matches("[0-9]{0,9}")) {
                faults.add(new Fault("/" + field, field + ".number", "请填整数，没有的填 0 或者空着。"));
            }
        }
        if (!text(FEE).matches("([0-9]{1,9}(\\.[0-9]{1,6})?)?")) {
            faults.add(new Fault("/" + FEE, FEE + ".number", "请按“1.25”的样子填写，单位是万元。"));
        }
        for (String field : TEXTS.keySet()) {
            if (text(field).length() > LONGEST_TEXT) {
                faults.add(new Fault("/" + field, field + ".long", "最多 " + LONGEST_TEXT + " 个字。"));
            }
        }
        return faults;
    }

    /**
     * A sum that must agree.
     *
     * @param rule in words
     * @param says both sides with their numbers
     */
    public record Check(String rule, String says, boolean agrees) {}

    /**
     * Every sum that must agree (勾稽关系), in the order of the tables.
     *
     * @param before the report of the year before, where there is one
     */
    public List<Check> checks(Optional<AnnualFigures> before) {
        List<Check> checks = new ArrayList<>();
        for (String column : RequestRows.columns()) {
            String where = "表三“" + RequestRows.label(column) + "”列：";
            checks.add(check(
                    where + "新收加上年结转，等于办理结果总计加结转下年",
                    of(RequestRows.NEW, column) + of(RequestRows.CARRIED, column),
                    of(RequestRows.CLOSED, column) + of(RequestRows.LEFT, column)));
            checks.add(check(
                    where + "办理结果各项之和，等于总计",
                    sum(List.of(ReportLine.values()), line -> of(line.name(), column)),
                    of(RequestRows.CLOSED, column)));
        }
        for (RequestRows.Item row : RequestRows.all()) {
            if (!row.key().isEmpty()) {
                checks.add(check(
                        "表三“" + row.label() + "”：各类申请人之和，等于总计",
                        sum(
                                RequestRows.columns().stream()
                                        .filter(column -> !column.equals(TOTAL))
                                        .toList(),
                                column -> of(row.key(), column)),
                        of(row.key(), TOTAL)));
            }
        }
        SUITS.forEach((group, label) -> checks.add(check(
                "表四“" + label + "”：四种结果之和，等于总计",
                sum(
                        RESULTS.keySet().stream()
                                .filter(result -> !result.equals(TOTAL))
                                .toList(),
                        result -> number(suit(group, result))),
                number(suit(group, TOTAL)))));
        before.ifPresent(last -> RequestRows.columns()
                .forEach(column -> checks.add(check(
                        "表三“" + RequestRows.label(column) + "”列：上年结转，等于上一年度报告的结转下年",
                        of(RequestRows.CARRIED, column),
                        last.of(RequestRows.LEFT, column)))));
        return checks;
    }

    private long of(String row, String column) {
        return number(RequestRows.field(row, column));
    }

    private static <T> long sum(List<T> all, ToLongFunction<T> number) {
        return all.stream().mapToLong(number).sum();
    }

    private static Check check(String rule, long one, long other) {
        return new Check(rule, one + (one == other ? " = " : " ≠ ") + other, one == other);
    }
}
