package portal.casework;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.drafts.Drafts;
import portal.drafts.StoredFile;
import portal.security.Once;

/**
 * How a filing arrived.
 *
 * @param client the sender's address as limits count it
 * @param key the sender's idempotency key, when there is one; within a day it files one petition only
 * @param body what was sent under that key, to tell a repetition from a mistake
 * @param files what was brought along
 * @param draft the token of the draft that becomes the petition, when it was written here
 * @param entered who entered it and when it reached the office, when it did not come online
 * @param account of whoever files it signed in; it then stands in their list, unless it is an accusation
 * @param answering which call it answers, and what may become of its text
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read through
public record Attempt(
        Channel channel,
        String client,
        @Nullable String key,
        byte[] body,
        List<StoredFile> files,
        @Nullable String draft,
        @Nullable Entered entered,
        @Nullable Long account,
        Answering answering) {
    public Attempt {
        files = List.copyOf(files);
    }

    /** What a client of the API sent, without files. */
    public static Attempt sent(String client, @Nullable String key, byte[] body) {
        return new Attempt(Channel.ONLINE, client, key, body, List.of(), null, null, null, Answering.NOTHING);
    }

    /** The same attempt by somebody who signed in; null when nobody did. */
    public Attempt by(@Nullable Long somebody) {
        return new Attempt(channel, client, key, body, files, draft, entered, somebody, answering);
    }

    /** The same attempt in answer to a call. */
    public Attempt answering(Answering call) {
        return new Attempt(channel, client, key, body, files, draft, entered, account, call);
    }

    /** A draft that is to be filed: once, however often it is asked for, as long as it brings the same files. */
    public static Attempt written(String client, String token, List<StoredFile> files) {
        byte[] brought =
                files.stream().map(StoredFile::fileKey).toList().toString().getBytes(StandardCharsets.UTF_8);
        return new Attempt(
                Channel.ONLINE,
                client,
                Drafts.idempotencyKey(token),
                brought,
                files,
                token,
                null,
                null,
                Answering.NOTHING);
    }

    /** A draft that an officer wrote for somebody, in the same way. */
    public static Attempt entered(
            Channel channel, String client, String token, List<StoredFile> files, Entered entered) {
        Attempt written = written(client, token, files);
        return new Attempt(
                channel, client, written.key(), written.body(), files, token, entered, null, Answering.NOTHING);
    }

    Once once() {
        return Once.of(key, body);
    }
}
