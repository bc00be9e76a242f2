package portal.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import portal.disclosure.Regulation.Chapter;
import portal.disclosure.Regulation.Paragraph;
import portal.disclosure.Regulation.Provision;

/** Reads a regulation from plain text: a note on its source, its title, chapters (##) and articles (第…条). */
final class RegulationText {
    private static final Pattern ARTICLE = Pattern.compile("(第([零一二三四五六七八九十百]+)条)[\\s　]*(.*)");
    private static final Pattern CHAPTER = Pattern.compile("##\\s*(第[一二三四五六七八九十]+章)[\\s　]*(.*)");
    private static final Pattern ITEM = Pattern.compile("[（(][一二三四五六七八九十]+[)）].*");
    private static final String SOURCE = "来源(source):";

    private final List<String> history = new ArrayList<>();
    private final List<Chapter> chapters = new ArrayList<>();
    private final List<Provision> articles = new ArrayList<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private String source = "";
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
        return new Regulation(code, reading.title, reading.history, reading.source, reading.chapters);
    }

    private void line(String line) {
        Matcher chapter = CHAPTER.matcher(line);
        Matcher article = ARTICLE.matcher(line);
        if (line.startsWith(SOURCE)) {
            source = line.substring(SOURCE.length()).strip();
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
