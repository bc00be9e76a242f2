package portal.bulletin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A list of what is to be done as a spreadsheet opens it. */
final class TaskListCsv {
    /** By it spreadsheets know that the text is UTF-8. */
    private static final String MARK = "\uFEFF";

    private TaskListCsv() {}

    static String of(TaskList list, LocalDate today) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("序号", "事项", "责任单位", "最迟完成", "完成日期", "状态"));
        for (Task task : list.tasks()) {
            lines.add(List.of(
                    Integer.toString(lines.size()),
                    task.what(),
                    task.who(),
                    task.until().toString(),
                    task.done() == null ? "" : task.done().toString(),
                    task.says(today)));
        }
        return lines.stream()
                .map(line -> line.stream().map(TaskListCsv::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", MARK, "\r\n"));
    }

    /** What a spreadsheet would take for a formula becomes text; quotes and lines stay inside the cell. */
    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(each -> each == '"' || each == ',' || each == '\n' || each == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
