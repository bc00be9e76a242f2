package portal.petition;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The roads somebody has taken with the same matter before. */
public enum PriorProcedure {
    NONE("none", "都没有"),
    LITIGATION("litigation", "诉讼"),
    ARBITRATION("arbitration", "仲裁"),
    RECONSIDERATION("reconsideration", "行政复议"),
    PETITION("petition", "信访");

    private final String word;
    private final String label;

    PriorProcedure(String word, String label) {
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

    public static Optional<PriorProcedure> of(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
