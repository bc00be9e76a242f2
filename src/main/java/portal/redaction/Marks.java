package portal.redaction;

import java.util.ArrayList;
import java.util.List;
import portal.law.Fault;

/**
 * What an officer wants taken out of a paper.
 *
 * @param elsewhere whether text below an area may be read in other places of the paper
 */
public record Marks(List<Word> words, List<Area> areas, boolean elsewhere) {
    public static final Marks NONE = new Marks(List.of(), List.of(), false);

    static final int MOST_WORDS = 100;
    static final int MOST_AREAS = 500;
    static final int LONGEST_WORD = 100;

    public Marks {
        words = List.copyOf(words);
        areas = List.copyOf(areas);
    }

    public boolean none() {
        return words.isEmpty() && areas.isEmpty();
    }

    /** What is wrong with them for a paper of so many pages; the fields are {@code words} and {@code areas}. */
    public List<Fault> faults(int pages) {
        List<Fault> faults = new ArrayList<>();
        if (words.size() > MOST_WORDS) {
            faults.add(new Fault("/words", "words.many", "一份文件最多写 " + MOST_WORDS + " 个字词。"));
        }
        for (Word word : words) {
            int length = Text.plain(word.text()).length();
            if (length == 0 || length > LONGEST_WORD) {
                faults.add(new Fault("/words", "words.length", "每个字词 1 到 " + LONGEST_WORD + " 个字，一行一个。"));
                break;
            }
        }
        if (areas.size() > MOST_AREAS) {
            faults.add(new Fault("/areas", "areas.many", "一份文件最多画 " + MOST_AREAS + " 处。"));
        }
        for (Area area : areas) {
            Box box = area.box();
            if (area.page() < 1 || area.page() > pages || !box.finite() || box.width() <= 0 || box.height() <= 0) {
                faults.add(new Fault("/areas", "areas.wrong", "区域要在页面上，宽和高都要大于 0。"));
                break;
            }
        }
        return faults;
    }
}
