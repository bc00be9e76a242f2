package portal.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where a sentence quotes an article of one of the two regulations: 《信访工作条例》第二十二条第一款. */
public final class Citations {
    private static final Pattern QUOTED =
            Pattern.compile("《([^》]{2,30})》|第([一二三四五六七八九十百零]{1,6})条(第[一二三四五六七八九十]{1,3}[款项])*");
    private static final Pattern UNMARKED = Pattern.compile("(法|条例|规定|细则|决定|解释)$");
    private static final Map<String, String> CODES = Map.of(
            "信访工作条例", "petition-regulation",
            "政府信息公开条例", "disclosure-regulation",
            "中华人民共和国政府信息公开条例", "disclosure-regulation");

    private Citations() {}

    /**
     * A piece of the sentence.
     *
     * @param href where the article that it quotes is explained; null for what quotes none
     */
    public record Part(String text, @Nullable String href) {}

    /**
     * The sentence in pieces, in their order. An article belongs to the regulation that was named last; one that stands
     * before any name, or after another law's, with or without the marks of a title, leads nowhere.
     */
    public static List<Part> of(String sentence) {
        List<Part> parts = new ArrayList<>();
        Matcher found = QUOTED.matcher(sentence);
        @Nullable String regulation = null;
        int said = 0;
        int from = -1;
        while (found.find()) {
            if (found.group(1) != null) {
                regulation = CODES.get(found.group(1));
                from = found.start();
                continue;
            }
            if (ofAnother(sentence, found.start())) {
                regulation = null;
            }
            if (regulation != null) {
                int start = from >= said && sentence.indexOf('》', from) + 1 == found.start() ? from : found.start();
                add(parts, sentence.substring(said, start), null);
                add(
                        parts,
                        sentence.substring(start, found.end()),
                        "/laws/" + regulation + "/" + ChineseNumber.parse(found.group(2)));
                said = found.end();
            }
        }
        add(parts, sentence.substring(said), null);
        return parts;
    }

    /** Whether what stands before the article names a law without marks: 行政复议法第十一条, 某办法第三条. */
    private static boolean ofAnother(String sentence, int article) {
        String before = sentence.substring(0, article);
        return UNMARKED.matcher(before).find() && !before.endsWith("本条例");
    }

    private static void add(List<Part> parts, String text, @Nullable String href) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, href));
        }
    }
}
