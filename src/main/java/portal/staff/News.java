package portal.staff;

import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** What somebody else changed while a form was open. */
public final class News {
    /** As many lines of a long text are quoted. */
    private static final int QUOTED = 8;

    private News() {}

    /** Each field in which what holds now differs from what was sent, with what holds now. */
    public static List<String> between(Map<String, String> labels, Form sent, Map<String, List<String>> now) {
        return between(labels, sent, now, (field, value) -> value);
    }

    /**
     * The same where a field holds words that nobody reads on a page.
     *
     * @param shown what a page says for the value of a field
     */
    public static List<String> between(
            Map<String, String> labels, Form sent, Map<String, List<String>> now, BinaryOperator<String> shown) {
        return labels.entrySet().stream()
                .filter(field -> !said(sent.all(field.getKey())).equals(said(now(now, field.getKey()))))
                .map(field -> field.getValue() + "："
                        + changed(
                                said(sent.all(field.getKey())),
                                now(now, field.getKey()).stream()
                                        .map(value -> shown.apply(field.getKey(), value))
                                        .toList()))
                .toList();
    }

    private static List<String> now(Map<String, List<String>> now, String field) {
        return now.getOrDefault(field, List.of());
    }

    private static String said(List<String> values) {
        return String.join("\n", values).strip();
    }

    /** A text is told by its lines: whoever has written on wants to know which are new. */
    private static String changed(String sent, List<String> values) {
        String now = said(values);
        if (now.isEmpty()) {
            return "现在是空的";
        }
        if (values.size() > 1 || !now.contains("\n")) {
            return "现在是“" + String.join("、", values) + "”";
        }
        List<String> more = missing(now, sent);
        return more.isEmpty() ? "现在少了这几行：" + quoted(missing(sent, now)) : "现在有您没有的这几行：" + quoted(more);
    }

    private static List<String> missing(String from, String in) {
        List<String> known = in.lines().map(String::strip).toList();
        return from.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !known.contains(line))
                .toList();
    }

    private static String quoted(List<String> lines) {
        return lines.stream().limit(QUOTED).map(line -> "“" + line + "”").collect(Collectors.joining(" "))
                + (lines.size() > QUOTED ? " 等 " + lines.size() + " 行" : "");
    }
}
