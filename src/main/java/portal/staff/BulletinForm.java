package portal.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import portal.bulletin.BulletinKind;
import portal.bulletin.Campaign;
import portal.bulletin.QuizQuestion;
import portal.bulletin.QuizTopic;
import portal.bulletin.Sheet;
import portal.bulletin.Task;
import portal.bulletin.TaskList;
import portal.disclosure.Regulation;
import portal.disclosure.Regulations;

/** The forms of bulletins: what stands in their fields, and what was typed into them. */
final class BulletinForm {
    /** So many blank lines follow those of a list. */
    private static final int BLANK = 5;

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
        List<String> quoted = new ArrayList<>();
        for (String href : campaign.provisions()) {
            String[] way = href.split("/");
            Regulation regulation = regulations.byCode(way[2]);
            quoted.add("《" + regulation.title() + "》"
                    + regulation.article(Integer.parseInt(way[3])).orElseThrow().ordinal());
        }
        put(values, "provisions", String.join("\n", quoted));
        put(
                values,
                "articles",
                String.join(
                        "\n",
                        campaign.articles().stream()
                                .map(id -> "/disclosure/articles/" + id)
                                .toList()));
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
