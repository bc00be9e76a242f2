package portal.petition;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The roads somebody has taken with the same matter before. */
public enum PriorProcedure {
    NONE("none", "都没有", "都没有"),
    LITIGATION("litigation", "诉讼", "到法院打过官司（诉讼）"),
    ARBITRATION("arbitration", "仲裁", "申请过仲裁"),
    RECONSIDERATION("reconsideration", "行政复议", "申请过行政复议"),
    PETITION("petition", "信访", "以前信访过");

    private final String word;
    private final String label;
    private final String plainLabel;

    PriorProcedure(String word, String label, String plainLabel) {
        this.word = word;
        this.label = label;
        this.plainLabel = plainLabel;
    }

    /** The word of the API. */
    public String word() {
        return word;
    }

    /** The term of the law. */
    public String label() {
        return label;
    }

    /** In the citizen's words. */
    public String plainLabel() {
        return plainLabel;
    }

    public static Optional<PriorProcedure> of(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
