package portal.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a filing arrived.
 *
 * @param client the sender's address as limits count it
 * @param key the sender's idempotency key, when there is one; within a day it files one petition only
 * @param body what was sent under that key, to tell a repetition from a mistake
 * @param files what was brought along
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read through
public record Attempt(
        Channel channel, String client, @Nullable String key, byte[] body, List<StoredFile> files) {
    public Attempt {
        files = List.copyOf(files);
    }
}
