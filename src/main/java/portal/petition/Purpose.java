package portal.petition;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody wants of the office: the three kinds of arts. 29 to 31. */
public enum Purpose {
    APPEAL("appeal", "申诉求决", "有问题要解决"),
    SUGGESTION("suggestion", "建议意见", "有建议要提"),
    ACCUSATION("accusation", "检举控告", "要反映工作人员违纪违法");

    private final String word;
    private final String label;
    private final String plainLabel;

    Purpose(String word, String label, String plainLabel) {
        this.word = word;
        this.label = label;
        this.plainLabel = plainLabel;
    }

    /** The word of the API. */
    public String word() {
        return word;
    }

    /** The term of the regulation. */
    public String label() {
        return label;
    }

    /** In the citizen's words. */
    public String plainLabel() {
        return plainLabel;
    }

    /** Whether art. 30 keeps the matter secret. */
    public boolean secret() {
        return this == ACCUSATION;
    }

    public static Optional<Purpose> of(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
