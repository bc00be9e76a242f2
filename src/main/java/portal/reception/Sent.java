package portal.reception;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to book.
 *
 * @param client the sender's address as limits count it
 * @param key under which it is done once, however often it is sent within a day; null when each is one of its own
 * @param digest of what was sent, to tell a repetition from a mistake
 * @param account of whoever books signed in; the booking then stands in their list
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read through
public record Sent(
        String client,
        @Nullable String key,
        byte[] digest,
        @Nullable Long account) {
    public static Sent of(String client, @Nullable String key, byte[] body) {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            sum.update("reception".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return new Sent(client, key, sum.digest(body), null);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same attempt by somebody who signed in; null when nobody did. */
    public Sent by(@Nullable Long somebody) {
        return new Sent(client, key, digest, somebody);
    }

    /** Never the key, under which the answer lies. */
    @Override
    public String toString() {
        return "Sent[…]";
    }
}
