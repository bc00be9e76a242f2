package portal.casework;

import org.jspecify.annotations.Nullable;
import portal.security.Once;

/**
 * What a client sent to have something done, so that it can send it again and have it done once.
 *
 * @param key the client's idempotency key, when there is one
 * @param body as it came, to tell a repetition from a mistake
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read through
public record Sent(@Nullable String key, byte[] body) {
    /** From a page, whose forms are sent anew each time. */
    public static final Sent ANEW = new Sent(null, new byte[0]);

    /** The same key for another petition, or for something else, is a mistake too. */
    public Once once(long no, String what) {
        byte[] to = (no + "\n" + what + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] all = java.util.Arrays.copyOf(to, to.length + body.length);
        System.arraycopy(body, 0, all, to.length, body.length);
        return Once.of(key, all);
    }
}
