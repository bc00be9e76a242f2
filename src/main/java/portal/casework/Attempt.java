package portal.casework;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a filing arrived.
 *
 * @param client the sender's address as limits count it
 * @param key the sender's idempotency key, when there is one; within a day it files one petition only
 * @param body what was sent under that key, to tell a repetition from a mistake
 * @param files what was brought along
 * @param draft the token of the draft that becomes the petition, when it was written here
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read through
public record Attempt(
        Channel channel,
        String client,
        @Nullable String key,
        byte[] body,
        List<StoredFile> files,
        @Nullable String draft) {
    public Attempt {
        files = List.copyOf(files);
    }

    /** What a client of the API sent, without files. */
    public static Attempt sent(String client, @Nullable String key, byte[] body) {
        return new Attempt(Channel.ONLINE, client, key, body, List.of(), null);
    }

    /** A draft that is to be filed: once, however often it is asked for, as long as it brings the same files. */
    public static Attempt written(String client, String token, List<StoredFile> files) {
        byte[] brought =
                files.stream().map(StoredFile::fileKey).toList().toString().getBytes(StandardCharsets.UTF_8);
        return new Attempt(Channel.ONLINE, client, Drafts.idempotencyKey(token), brought, files, token);
    }

    Once once() {
        return Once.of(key, body);
    }
}
