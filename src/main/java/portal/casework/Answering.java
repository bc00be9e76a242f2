package portal.casework;

import org.jspecify.annotations.Nullable;

/**
 * What a filing has to do with a call for suggestions.
 *
 * @param call the article that calls; null when there is none, or when the draft knows it
 * @param original whether its author agrees that the text is published as it was written
 * @param checked whether the text then goes to WeChat's content check
 */
public record Answering(@Nullable Long call, boolean original, boolean checked) {
    static final Answering NOTHING = new Answering(null, false, false);
}
