package portal.wechat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the content check made of a text.
 *
 * @param suggest {@code pass}, {@code review} or {@code risky} as WeChat says it; {@code none} when it did not check
 * @param label why, by WeChat's number; null when it did not check
 */
record Hint(String suggest, @Nullable Integer label) {
    private static final List<String> WORSE_AND_WORSE = List.of("pass", "none", "review", "risky");

    /** Nothing was found. */
    static final Hint PASSED = new Hint("pass", 100);

    /** It was not checked. */
    static final Hint NONE = new Hint("none", null);

    /** As WeChat says it; a word that is not in its documentation is no check. */
    static Hint of(String suggest, int label) {
        return WORSE_AND_WORSE.contains(suggest) ? new Hint(suggest, label) : NONE;
    }

    /** The one that matters more to whoever reads the text. */
    Hint orWorse(Hint other) {
        return WORSE_AND_WORSE.indexOf(other.suggest) > WORSE_AND_WORSE.indexOf(suggest) ? other : this;
    }
}
