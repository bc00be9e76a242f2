package portal.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.search.SearchIndex;
import portal.search.Weight;

/** The words by which an article is found, weighed by where they stand: title, keywords, summary, text and files. */
final class ArticleWords {
    /** So many characters of an article's files are searched, the first file's before the second's. */
    static final int MOST_OF_FILES = 200_000;

    private ArticleWords() {}

    static String of(
            String indexNo,
            String title,
            @Nullable String docNo,
            String keywords,
            String summary,
            String text,
            List<String> files) {
        SearchIndex index = new SearchIndex()
                .add(Weight.A, title)
                .add(Weight.A, docNo == null ? "" : docNo)
                .add(Weight.A, indexNo)
                .add(Weight.B, keywords)
                .add(Weight.C, summary)
                .add(Weight.D, text);
        int left = MOST_OF_FILES;
        for (String words : files) {
            index.add(Weight.D, words.substring(0, Math.min(left, words.length())));
            left -= Math.min(left, words.length());
        }
        return index.toString();
    }
}
