package portal.bulletin;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import portal.law.Fault;
import portal.law.Refused;

/**
 * A list of what is to be done in a year (普法责任清单, 问题整改): what, who, until when, done.
 *
 * @param note what people should know of it; empty where there is nothing
 */
public record TaskList(String title, int year, String note, List<Task> tasks) implements Sheet {
    /** So many lines a list can have. */
    public static final int MOST = 60;

    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_NOTE = 400;
    private static final int LONGEST_WHAT = 200;
    private static final int LONGEST_WHO = 60;

    /** Copies the tasks. */
    public TaskList {
        tasks = List.copyOf(tasks);
    }

    /** A line as it was typed. */
    public record Line(String what, String who, String until, String done) {
        boolean blank() {
            return what.isEmpty() && who.isEmpty() && until.isEmpty() && done.isEmpty();
        }
    }

    /**
     * What an editor typed; lines of which nothing was filled in are left out.
     *
     * @throws Refused INVALID naming every wrong field
     */
    public static TaskList typed(String title, String year, String note, List<Line> lines, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        Typed.line("title", title, LONGEST_TITLE, "请写清单的名称", faults);
        Typed.among("year", year.matches("20\\d{2}"), "请写四位数字的年份", faults);
        Typed.among("note", note.length() <= LONGEST_NOTE, "最多 " + LONGEST_NOTE + " 个字", faults);
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < Math.min(lines.size(), MOST); i++) {
            if (!lines.get(i).blank()) {
                task(i, lines.get(i), today, faults, tasks);
            }
        }
        Typed.among("what-0", lines.stream().anyMatch(line -> !line.blank()), "至少写一项", faults);
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        return new TaskList(title, Integer.parseInt(year), note, tasks);
    }

    private static void task(int i, Line line, LocalDate today, List<Fault> faults, List<Task> tasks) {
        int before = faults.size();
        String item = "第 " + (i + 1) + " 项：";
        Typed.line("what-" + i, line.what(), LONGEST_WHAT, item + "请写要做什么", faults);
        Typed.line("who-" + i, line.who(), LONGEST_WHO, item + "请写由谁负责", faults);
        Typed.among("until-" + i, Typed.day(line.until()).isPresent(), item + "请写最迟哪一天", faults);
        boolean done = line.done().isEmpty()
                || Typed.day(line.done()).filter(day -> !day.isAfter(today)).isPresent();
        Typed.among("done-" + i, done, item + "完成的日子不能在今天以后", faults);
        if (faults.size() == before) {
            tasks.add(new Task(
                    line.what(),
                    line.who(),
                    Typed.day(line.until()).orElseThrow(),
                    Typed.day(line.done()).orElse(null)));
        }
    }

    static TaskList of(JsonObject kept) {
        return new TaskList(
                kept.getString("title"),
                kept.getInteger("year"),
                kept.getString("note"),
                kept.getJsonArray("tasks").stream()
                        .map(JsonObject.class::cast)
                        .map(each -> new Task(
                                each.getString("what"),
                                each.getString("who"),
                                LocalDate.parse(each.getString("until")),
                                Typed.day(each.getString("done")).orElse(null)))
                        .toList());
    }

    @Override
    public String heading() {
        return title;
    }

    @Override
    public String words() {
        return title + "\n" + note + "\n"
                + tasks.stream().map(task -> task.what() + "\n" + task.who()).collect(Collectors.joining("\n"));
    }

    @Override
    public JsonObject json() {
        JsonArray kept = new JsonArray();
        tasks.forEach(task -> kept.add(new JsonObject()
                .put("what", task.what())
                .put("who", task.who())
                .put("until", task.until().toString())
                .put("done", task.done() == null ? "" : task.done().toString())));
        return new JsonObject()
                .put("title", title)
                .put("year", year)
                .put("note", note)
                .put("tasks", kept);
    }

    /** The note, paragraph by paragraph. */
    public List<String> paragraphs() {
        return note.lines().filter(line -> !line.isBlank()).toList();
    }

    /** How many stand so on a day. */
    public long count(Task.State state, LocalDate today) {
        return tasks.stream().filter(task -> task.state(today) == state).count();
    }

    /** The list as a spreadsheet opens it. */
    public String csv(LocalDate today) {
        return TaskListCsv.of(this, today);
    }
}
