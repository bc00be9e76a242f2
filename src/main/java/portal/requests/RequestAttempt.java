package portal.requests;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.drafts.StoredFile;
import portal.inforequest.RequestChannel;
import portal.security.Once;

/**
 * How a request arrived.
 *
 * @param client the sender's address as limits count it
 * @param once so that the same attempt files one request only
 * @param files what was brought along
 * @param officer who entered it; null when the applicant filed it
 * @param day when it was handed in or signed for; today for what comes online
 * @param account of whoever files it signed in; it then stands in their list
 */
public record RequestAttempt(
        RequestChannel channel,
        String client,
        Once once,
        List<StoredFile> files,
        @Nullable Long officer,
        @Nullable LocalDate day,
        @Nullable Long account) {
    public RequestAttempt {
        files = List.copyOf(files);
    }

    /** What a client of the API sent. */
    public static RequestAttempt sent(String client, @Nullable String key, byte[] body) {
        return new RequestAttempt(RequestChannel.ONLINE, client, Once.of(key, body), List.of(), null, null, null);
    }

    /** The same attempt by somebody who signed in; null when nobody did. */
    public RequestAttempt by(@Nullable Long somebody) {
        return new RequestAttempt(channel, client, once, files, officer, day, somebody);
    }

    /** A draft that is to be filed: once, however often it is asked for. */
    public static RequestAttempt written(String client, String token, List<StoredFile> files) {
        return new RequestAttempt(RequestChannel.ONLINE, client, once(token), files, null, null, null);
    }

    /** What an officer enters for somebody: once, however often it is asked for. */
    static RequestAttempt entered(RequestChannel channel, LocalDate day, long officer, String key) {
        return new RequestAttempt(
                channel, "officer:" + officer, once("entered-" + officer + "-" + key), List.of(), officer, day, null);
    }

    /** What an officer takes over from the register of petitions. */
    static RequestAttempt handed(long officer) {
        return new RequestAttempt(
                RequestChannel.PETITION,
                "officer:" + officer,
                Once.of(null, new byte[0]),
                List.of(),
                officer,
                null,
                null);
    }

    private static Once once(String token) {
        return Once.of("request-" + token, new byte[0]);
    }
}
