package portal.bulletin;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import portal.disclosure.Regulations;
import portal.law.Fault;
import portal.law.Refused;

/**
 * A question of the quiz with its answers, of which one is right, and why.
 *
 * @param right which answer is right, counted from 0
 * @param why the explanation everybody reads after answering
 * @param regulation code of the regulation it rests on
 * @param article number of the article
 */
public record QuizQuestion(
        QuizTopic topic, String text, List<String> answers, int right, String why, String regulation, int article)
        implements Sheet {
    /** So many answers can be offered. */
    public static final int MOST_ANSWERS = 4;

    private static final int FEWEST_ANSWERS = 2;
    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_WHY = 400;
    private static final int MOST_DIGITS = 3;

    /** Copies the answers. */
    public QuizQuestion {
        answers = List.copyOf(answers);
    }

    /**
     * What an editor typed.
     *
     * @param right number of the right answer, counted from 1
     * @throws Refused INVALID naming every wrong field
     */
    public static QuizQuestion typed(
            String topic,
            String text,
            List<String> answers,
            String right,
            String why,
            String regulation,
            String article,
            Regulations regulations) {
        List<String> given = answers.stream().filter(each -> !each.isEmpty()).toList();
        List<Fault> faults = new ArrayList<>();
        Typed.among("topic", QuizTopic.of(topic).isPresent(), "请选择一类", faults);
        Typed.line("text", text, LONGEST_LINE, "请写题目", faults);
        given.forEach(each -> Typed.line("answer-0", each, LONGEST_LINE, "请写答案", faults));
        Typed.among("answer-0", given.size() >= FEWEST_ANSWERS, "至少写两个答案", faults);
        Typed.among("answer-0", given.stream().distinct().count() == given.size(), "有两个答案一样", faults);
        boolean chosen = right.matches("[1-4]") && Integer.parseInt(right) <= given.size();
        Typed.among("right", chosen, "请选哪个答案对，要选写了字的", faults);
        Typed.line("why", why, LONGEST_WHY, "请写为什么，让答错的人看得懂", faults);
        int number = article.matches("\\d{1," + MOST_DIGITS + "}") ? Integer.parseInt(article) : 0;
        boolean known = regulations.all().stream()
                .anyMatch(each ->
                        each.code().equals(regulation) && each.article(number).isPresent());
        Typed.among("article", known, "这部条例没有这一条，请写条的数字，例如 34", faults);
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        return new QuizQuestion(
                QuizTopic.of(topic).orElseThrow(), text, given, Integer.parseInt(right) - 1, why, regulation, number);
    }

    static QuizQuestion of(JsonObject kept) {
        return new QuizQuestion(
                QuizTopic.of(kept.getString("topic")).orElseThrow(),
                kept.getString("text"),
                Typed.strings(kept.getJsonArray("answers")),
                kept.getInteger("right"),
                kept.getString("why"),
                kept.getString("regulation"),
                kept.getInteger("article"));
    }

    @Override
    public String heading() {
        return text;
    }

    @Override
    public String words() {
        return text + "\n" + String.join("\n", answers) + "\n" + why;
    }

    @Override
    public JsonObject json() {
        return new JsonObject()
                .put("topic", topic.word())
                .put("text", text)
                .put("answers", new JsonArray(answers))
                .put("right", right)
                .put("why", why)
                .put("regulation", regulation)
                .put("article", article);
    }

    /** Where the article is explained. */
    public String href() {
        return "/laws/" + regulation + "/" + article;
    }
}
