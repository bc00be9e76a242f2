package portal.petition;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How content a citizen is with one of those who worked on the matter (art. 21). */
public enum Rating {
    SATISFIED("satisfied", "满意"),
    FAIRLY_SATISFIED("fairly-satisfied", "基本满意"),
    DISSATISFIED("dissatisfied", "不满意");

    private final String word;
    private final String label;

    Rating(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The word of the API. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    public static Optional<Rating> of(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
