package portal.wechat;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Asks WeChat's content check ({@code msg_sec_check}) about a text that is meant to be published. What it answers is a hint
 * for a person; whoever asks here has the author's word that the text may be published.
 */
@Singleton
class ContentCheck {
    static final String PATH = "/wxa/msg_sec_check";

    private static final Logger LOG = Logger.getLogger(ContentCheck.class);

    /** WeChat takes so many characters at once. */
    static final int LONGEST = 2500;

    private static final int VERSION = 2;
    /** A comment (评论): of the four places that WeChat knows the one nearest to a suggestion. */
    private static final int SCENE = 2;

    /** Nobody by this openid was there in the last two hours, or it is none of this account: no later try changes that. */
    private static final Set<Integer> NOBODY_THERE = Set.of(61010, 40003, 43104);

    /** WeChat is busy, or was asked too often: later it may go well. */
    private static final Set<Integer> LATER = Set.of(-1, 44991, 45009, 45011, 40001, 42001);

    private static final Pattern NUMBER = Pattern.compile("[0-9０-９][0-9０-９\\s-]{5,}[0-9０-９Xx]");

    private final Calls calls;
    private final WeChatSettings settings;

    ContentCheck(Calls calls, WeChatSettings settings) {
        this.calls = calls;
        this.settings = settings;
    }

    /** The worst that is said of a text's pieces. Fails with {@link NoAnswer} or {@link Denied} when a later try may go well. */
    Uni<Hint> of(String openid, String text) {
        Uni<Hint> worst = Uni.createFrom().item(Hint.PASSED);
        for (String piece : pieces(withoutNumbers(text))) {
            worst = worst.chain(before -> ask(openid, piece).map(before::orWorse));
        }
        return worst;
    }

    private Uni<Hint> ask(String openid, String piece) {
        Map<String, Object> asked = Map.of("version", VERSION, "scene", SCENE, "openid", openid, "content", piece);
        return calls.post(settings.miniProgram(), PATH, asked).map(ContentCheck::hint);
    }

    private static Hint hint(Reply reply) {
        if (reply.ok()) {
            return Hint.of(
                    reply.text("/result/suggest").orElse(""),
                    reply.body().at("/result/label").asInt(0));
        }
        if (LATER.contains(reply.errcode())) {
            throw new Denied(reply);
        }
        if (!NOBODY_THERE.contains(reply.errcode())) {
            LOG.errorf("WeChat refuses to check a text: %d (rid %s)", reply.errcode(), reply.rid());
        }
        return Hint.NONE;
    }

    /** Telephones and numbers of papers are nobody's business, and no text is judged by them. */
    static String withoutNumbers(String text) {
        return NUMBER.matcher(text)
                .replaceAll(number -> "*".repeat(number.group().length()));
    }

    /** Parts that WeChat takes, cut behind a sentence or a line where there is one, and never within a character. */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (text.length() - from > LONGEST) {
            int end = from + LONGEST;
            int sentence = Math.max(text.lastIndexOf('。', end - 1), text.lastIndexOf('\n', end - 1)) + 1;
            if (sentence > from + LONGEST / 2) {
                end = sentence;
            } else if (Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            pieces.add(text.substring(from, end));
            from = end;
        }
        pieces.add(text.substring(from));
        return pieces;
    }
}
