package portal.inforequest;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an applicant has difficulty with; the office gives the help that is needed (art. 43). */
public enum Help {
    READING("reading", "阅读有困难，需要工作人员讲给我听或者代写"),
    SEEING("seeing", "看不清，需要大字或者读给我听"),
    HEARING("hearing", "听不清，请用文字或者手语和我联系");

    private final String word;
    private final String label;

    Help(String word, String label) {
        this.word = word;
        this.label = label;
    }

    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    public static Optional<Help> of(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
