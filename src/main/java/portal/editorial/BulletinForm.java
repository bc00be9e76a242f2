package portal.editorial;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import portal.bulletin.BulletinKind;
import portal.bulletin.Campaign;
import portal.bulletin.QuizQuestion;
import portal.bulletin.QuizTopic;
import portal.bulletin.Sheet;
import portal.bulletin.Task;
import portal.bulletin.TaskList;
import portal.disclosure.Regulations;
import portal.staff.Form;
import portal.staff.News;

/** The forms of bulletins: what stands in their fields, and what was typed into them. */
final class BulletinForm {
    /** So many blank lines follow those of a list. */
    private static final int BLANK = 5;

    private static final Map<String, String> FIELDS = new LinkedHashMap<>();
    private static final Map<String, String> LINE = new LinkedHashMap<>();

    static {
        FIELDS.put("topic", "类别");
        FIELDS.put("text", "题目");
        FIELDS.put("right", "哪个答案对");
        FIELDS.put("why", "为什么");
        FIELDS.put("regulation", "依据哪部条例");
        FIELDS.put("article", "第几条");
        FIELDS.put("title", "名称");
        FIELDS.put("intro", "介绍");
        FIELDS.put("from", "哪天开始");
        FIELDS.put("until", "哪天结束");
        FIELDS.put("provisions", "讲解哪些条文");
        FIELDS.put("articles", "有关文章");
        FIELDS.put("topics", "答哪几组题");
        FIELDS.put("year", "年份");
        FIELDS.put("note", "说明");
        LINE.put("what", "做什么");
        LINE.put("who", "谁负责");
        LINE.put("until", "最迟哪天");
        LINE.put("done", "哪天完成");
    }

    private BulletinForm() {}

    /** What was typed; refused as INVALID, field by field. */
    static Sheet sheet(BulletinKind kind, Form form, Regulations regulations, LocalDate today) {
        return switch (kind) {
            case QUESTION ->
                QuizQuestion.typed(
                        form.value("topic"),
                        form.value("text"),
                        IntStream.range(0, QuizQuestion.MOST_ANSWERS)
                                .mapToObj(i -> form.value("answer-" + i))
                                .toList(),
                        form.value("right"),
                        form.value("why"),
                        form.value("regulation"),
                        form.value("article"),
                        regulations);
            case CAMPAIGN ->
                Campaign.typed(
                        form.value("title"),
                        form.value("intro"),
                        form.value("from"),
                        form.value("until"),
                        form.value("provisions"),
                        form.value("articles"),
                        form.all("topics"),
                        regulations);
            case LAW_DUTIES, PUTTING_RIGHT ->
                TaskList.typed(
                        form.value("title"),
                        form.value("year"),
                        form.value("note"),
                        lines(form).stream()
                                .map(i -> new TaskList.Line(
                                        form.value("what-" + i),
                                        form.value("who-" + i),
                                        form.value("until-" + i),
                                        form.value("done-" + i)))
                                .toList(),
                        today);
        };
    }

    /** The numbers of the lines of a list that the form shows: those that are filled, and some blank ones. */
    static List<Integer> lines(Form form) {
        int filled = 0;
        for (int i = 0; i < TaskList.MOST; i++) {
            filled = (form.value("what-" + i) + form.value("who-" + i) + form.value("until-" + i)).isEmpty()
                    ? filled
                    : i + 1;
        }
        return IntStream.range(0, Math.min(TaskList.MOST, filled + BLANK))
                .boxed()
                .toList();
    }

    /** What stands in the fields of a sheet. */
    static Map<String, List<String>> values(int no, Sheet sheet, Regulations regulations) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("version", List.of(Integer.toString(no)));
        if (sheet instanceof QuizQuestion question) {
            question(question, values);
        } else if (sheet instanceof Campaign campaign) {
            campaign(campaign, regulations, values);
        } else if (sheet instanceof TaskList list) {
            list(list, values);
        }
        return values;
    }

    /** What somebody else changed meanwhile, field by field. */
    static List<String> news(Form sent, Map<String, List<String>> now, Regulations regulations) {
        return News.between(labels(sent, now), sent, now, (field, value) -> switch (field) {
            case "topic", "topics" -> QuizTopic.of(value).map(QuizTopic::label).orElse(value);
            case "right" -> "答案 " + value;
            case "regulation" -> "《" + regulations.byCode(value).title() + "》";
            default -> value;
        });
    }

    /** The labels of the fields that the form of a sheet has. */
    private static Map<String, String> labels(Form sent, Map<String, List<String>> now) {
        Map<String, String> labels = new LinkedHashMap<>();
        FIELDS.forEach((field, label) -> {
            if (now.containsKey(field)) {
                labels.put(field, label);
            }
        });
        for (int i = 0; i < QuizQuestion.MOST_ANSWERS && now.containsKey("text"); i++) {
            labels.put("answer-" + i, "答案 " + (i + 1));
        }
        if (now.containsKey("year")) {
            for (int i : lines(sent.over(now))) {
                LINE.forEach((field, label) -> labels.put(field + "-" + i, "第 " + (i + 1) + " 项，" + label));
            }
        }
        return labels;
    }

    private static void question(QuizQuestion question, Map<String, List<String>> values) {
        put(values, "topic", question.topic().word());
        put(values, "text", question.text());
        for (int i = 0; i < question.answers().size(); i++) {
            put(values, "answer-" + i, question.answers().get(i));
        }
        put(values, "right", Integer.toString(question.right() + 1));
        put(values, "why", question.why());
        put(values, "regulation", question.regulation());
        put(values, "article", Integer.toString(question.article()));
    }

    private static void campaign(Campaign campaign, Regulations regulations, Map<String, List<String>> values) {
        put(values, "title", campaign.title());
        put(values, "intro", campaign.intro());
        put(values, "from", campaign.from().toString());
        put(values, "until", campaign.until().toString());
        put(
                values,
                "provisions",
                campaign.provisions().stream()
                        .map(href -> BulletinLines.provision(href, regulations).text())
                        .collect(Collectors.joining("\n")));
        put(
                values,
                "articles",
                campaign.articles().stream()
                        .map(id -> "/disclosure/articles/" + id)
                        .collect(Collectors.joining("\n")));
        values.put("topics", campaign.topics().stream().map(QuizTopic::word).toList());
    }

    private static void list(TaskList list, Map<String, List<String>> values) {
        put(values, "title", list.title());
        put(values, "year", Integer.toString(list.year()));
        put(values, "note", list.note());
        for (int i = 0; i < list.tasks().size(); i++) {
            Task task = list.tasks().get(i);
            put(values, "what-" + i, task.what());
            put(values, "who-" + i, task.who());
            put(values, "until-" + i, task.until().toString());
            put(values, "done-" + i, task.done() == null ? "" : task.done().toString());
        }
    }

    private static void put(Map<String, List<String>> values, String name, String value) {
        values.put(name, List.of(value));
    }
}
