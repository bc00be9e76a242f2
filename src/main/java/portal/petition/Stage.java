package portal.petition;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a petition stands. */
public enum Stage {
    /** It has arrived and has no place in the register yet. */
    RECEIVED("received", "待登记", "我们已经收到"),
    REGISTERED("registered", "已登记", "信访局已经登记，正在确定由哪个单位办理");

    private final String word;
    private final String label;
    private final String plainLabel;

    Stage(String word, String label, String plainLabel) {
        this.word = word;
        this.label = label;
        this.plainLabel = plainLabel;
    }

    /** The word of the API. */
    public String word() {
        return word;
    }

    /** The short name in the terms of the regulation. */
    public String label() {
        return label;
    }

    /** In the citizen's words. */
    public String plainLabel() {
        return plainLabel;
    }

    public static Optional<Stage> of(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
