package portal.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import portal.disclosure.Regulation.Chapter;
import portal.disclosure.Regulation.Paragraph;
import portal.disclosure.Regulation.Promulgation;
import portal.disclosure.Regulation.Provision;

/** Reads a regulation from plain text: who issued it and when, its title, chapters (##) and articles (第…条). */
final class RegulationText {
    private static final Pattern ARTICLE = Pattern.compile("(第([零一二三四五六七八九十百]+)条)[\\s　]*(.*)");
    private static final Pattern CHAPTER = Pattern.compile("##\\s*(第[一二三四五六七八九十]+章)[\\s　]*(.*)");
    private static final Pattern ITEM = Pattern.compile("[（(][一二三四五六七八九十]+[)）].*");
    private static final Pattern PARTICULAR = Pattern.compile("(发布机关|文号|发布日期|施行日期|来源)：(.*)");

    private final List<String> history = new ArrayList<>();
    private final List<Chapter> chapters = new ArrayList<>();
    private final List<Provision> articles = new ArrayList<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final Map<String, String> particulars = new HashMap<>();
    private String title = "";
    private String chapterOrdinal = "";
    private String chapterName = "";
    private String articleOrdinal = "";
    private int articleNumber;

    private RegulationText() {}

    static Regulation parse(String code, String text) {
        RegulationText reading = new RegulationText();
        text.lines().map(String::strip).forEach(reading::line);
        reading.endChapter();
        return new Regulation(
                code, reading.title, promulgation(reading.particulars), reading.history, reading.chapters);
    }

    private static Promulgation promulgation(Map<String, String> particulars) {
        return new Promulgation(
                particulars.getOrDefault("发布机关", ""),
                particulars.get("文号"),
                LocalDate.parse(particulars.getOrDefault("发布日期", "")),
                LocalDate.parse(particulars.getOrDefault("施行日期", "")));
    }

    private void line(String line) {
        Matcher particular = PARTICULAR.matcher(line);
        Matcher chapter = CHAPTER.matcher(line);
        Matcher article = ARTICLE.matcher(line);
        if (title.isEmpty() && particular.matches()) {
            particulars.put(particular.group(1), particular.group(2));
        } else if (line.isEmpty() || line.startsWith("---") || line.startsWith("<!--")) {
            return;
        } else if (chapter.matches()) {
            endChapter();
            chapterOrdinal = chapter.group(1);
            chapterName = chapter.group(2);
        } else if (line.startsWith("# ")) {
            title = line.substring(2).strip();
        } else if (article.matches() && ChineseNumber.parse(article.group(2)) == articleNumber + 1) {
            endArticle();
            articleOrdinal = article.group(1);
            articleNumber++;
            paragraphs.add(new Paragraph(article.group(3), false));
        } else if (articleNumber == 0) {
            history.add(line);
        } else {
            paragraphs.add(new Paragraph(line, ITEM.matcher(line).matches()));
        }
    }

    private void endArticle() {
        if (!paragraphs.isEmpty()) {
            articles.add(new Provision(articleNumber, articleOrdinal, paragraphs));
            paragraphs.clear();
        }
    }

    private void endChapter() {
        endArticle();
        if (!articles.isEmpty()) {
            chapters.add(new Chapter(chapterOrdinal, chapterName, articles));
            articles.clear();
        }
    }
}
