package portal.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads explanations from plain text: 第…条 and a heading, paragraphs below it, cases after 例：, # for remarks. */
final class ExplanationText {
    private static final Pattern HEADING = Pattern.compile("第([一二三四五六七八九十百零]+)条[\\s　]+(.+)");
    private static final String CASE = "例：";

    private final Map<Integer, Explanation> explained = new LinkedHashMap<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> cases = new ArrayList<>();
    private String heading = "";
    private int number;

    private ExplanationText() {}

    /** The explanations by the number of their article. */
    static Map<Integer, Explanation> parse(String text) {
        ExplanationText reading = new ExplanationText();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(reading::line);
        reading.end();
        return reading.explained;
    }

    private void line(String line) {
        Matcher article = HEADING.matcher(line);
        if (article.matches()) {
            end();
            number = ChineseNumber.parse(article.group(1));
            heading = article.group(2);
        } else if (line.startsWith(CASE)) {
            cases.add(line.substring(CASE.length()));
        } else {
            paragraphs.add(line);
        }
    }

    private void end() {
        if (number > 0 && explained.put(number, new Explanation(number, heading, paragraphs, cases)) != null) {
            throw new IllegalStateException("Article " + number + " is explained twice");
        }
        paragraphs.clear();
        cases.clear();
    }
}
