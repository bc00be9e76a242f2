package portal.bulletin;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import portal.disclosure.Citations;
import portal.disclosure.Regulations;
import portal.law.ChineseDate;
import portal.law.Fault;
import portal.law.Refused;

/**
 * A page that gathers explanations, articles and rounds of the quiz under a title for a time (专题).
 *
 * @param from the first day on which it is shown
 * @param until the last day on which it is listed
 * @param provisions addresses of the articles of the regulations that it explains
 * @param articles ids of what the office published about it
 */
public record Campaign(
        String title,
        String intro,
        LocalDate from,
        LocalDate until,
        List<String> provisions,
        List<Long> articles,
        List<QuizTopic> topics)
        implements Sheet {
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_INTRO = 600;
    private static final int MOST_ARTICLES = 30;
    private static final Pattern ARTICLE = Pattern.compile("/disclosure/articles/(\\d{1,18})(?!\\d)");

    /** Copies the lists. */
    public Campaign {
        provisions = List.copyOf(provisions);
        articles = List.copyOf(articles);
        topics = List.copyOf(topics);
    }

    /**
     * What an editor typed.
     *
     * @param provisions quotations: 《信访工作条例》第二十二条、第三十四条
     * @param articles addresses of published articles, one a line
     * @throws Refused INVALID naming every wrong field
     */
    public static Campaign typed(
            String title,
            String intro,
            String from,
            String until,
            String provisions,
            String articles,
            List<String> topics,
            Regulations regulations) {
        List<Fault> faults = new ArrayList<>();
        Typed.line("title", title, LONGEST_TITLE, "请写专题的名称", faults);
        Typed.line("intro", intro, LONGEST_INTRO, "请写几句介绍", faults);
        Typed.among("from", Typed.day(from).isPresent(), "请写哪天开始", faults);
        boolean after = Typed.day(until)
                .filter(last -> Typed.day(from).filter(last::isBefore).isEmpty())
                .isPresent();
        Typed.among("until", after, "请写哪天结束，不能在开始以前", faults);
        List<String> quoted = quoted(provisions);
        Typed.among(
                "provisions",
                quoted.stream().allMatch(href -> known(href, regulations)) && provisions.isEmpty() == quoted.isEmpty(),
                "请这样写：《信访工作条例》第二十二条、第三十四条；要是有的条",
                faults);
        List<Long> ids = ids(articles);
        Typed.among(
                "articles",
                ids.size() <= MOST_ARTICLES && articles.isEmpty() == ids.isEmpty(),
                "请一行写一个文章地址，例如 /disclosure/articles/52，最多 " + MOST_ARTICLES + " 个",
                faults);
        List<QuizTopic> chosen =
                topics.stream().flatMap(word -> QuizTopic.of(word).stream()).toList();
        Typed.among("provisions", !quoted.isEmpty() || !ids.isEmpty() || !chosen.isEmpty(), "条文、文章、答题，至少选一样", faults);
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        return new Campaign(title, intro, LocalDate.parse(from), LocalDate.parse(until), quoted, ids, chosen);
    }

    static Campaign of(JsonObject kept) {
        return new Campaign(
                kept.getString("title"),
                kept.getString("intro"),
                LocalDate.parse(kept.getString("from")),
                LocalDate.parse(kept.getString("until")),
                Typed.strings(kept.getJsonArray("provisions")),
                kept.getJsonArray("articles").stream()
                        .map(each -> ((Number) each).longValue())
                        .toList(),
                Typed.strings(kept.getJsonArray("topics")).stream()
                        .map(word -> QuizTopic.of(word).orElseThrow())
                        .toList());
    }

    @Override
    public String heading() {
        return title;
    }

    @Override
    public String words() {
        return title + "\n" + intro;
    }

    @Override
    public JsonObject json() {
        return new JsonObject()
                .put("title", title)
                .put("intro", intro)
                .put("from", from.toString())
                .put("until", until.toString())
                .put("provisions", new JsonArray(provisions))
                .put("articles", new JsonArray(articles))
                .put(
                        "topics",
                        new JsonArray(topics.stream().map(QuizTopic::word).toList()));
    }

    /** The introduction, paragraph by paragraph. */
    public List<String> paragraphs() {
        return intro.lines().filter(line -> !line.isBlank()).toList();
    }

    /** Whether it is listed on a day. */
    public boolean runs(LocalDate today) {
        return !today.isBefore(from) && !today.isAfter(until);
    }

    /** The time it is shown, as people read it. */
    public String span() {
        return ChineseDate.date(from) + "至" + ChineseDate.date(until);
    }

    private static List<String> quoted(String sentence) {
        Set<String> found = new LinkedHashSet<>();
        for (Citations.Part part : Citations.of(sentence)) {
            String href = part.href();
            if (href != null) {
                found.add(href);
            }
        }
        return List.copyOf(found);
    }

    private static boolean known(String href, Regulations regulations) {
        String[] way = href.split("/");
        return regulations.byCode(way[2]).article(Integer.parseInt(way[3])).isPresent();
    }

    private static List<Long> ids(String lines) {
        Set<Long> found = new LinkedHashSet<>();
        Matcher each = ARTICLE.matcher(lines);
        while (each.find()) {
            found.add(Long.parseLong(each.group(1)));
        }
        return List.copyOf(found);
    }
}
