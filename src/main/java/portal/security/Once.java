package portal.security;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * What a sender wants done once, however often it is sent within a day.
 *
 * @param key the sender's idempotency key; without one each request is a request of its own
 * @param digest of what was sent under that key, to tell a repetition from a mistake
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read through
public record Once(@Nullable String key, byte[] digest) {
    /** For what is never repeated. */
    public static final Once NEVER = new Once(null, new byte[0]);

    public static Once of(@Nullable String key, byte[] body) {
        return new Once(key, sha256().digest(body));
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
