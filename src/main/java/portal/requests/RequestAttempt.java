package portal.requests;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import portal.inforequest.RequestChannel;
import portal.security.Once;

/**
 * How a request arrived.
 *
 * @param client the sender's address as limits count it
 * @param once so that the same attempt files one request only
 * @param officer who entered it; null when the applicant filed it
 * @param day when it was handed in or signed for; today for what comes online
 */
public record RequestAttempt(
        RequestChannel channel,
        String client,
        Once once,
        @Nullable Long officer,
        @Nullable LocalDate day) {
    /** What a client of the API sent. */
    public static RequestAttempt sent(String client, @Nullable String key, byte[] body) {
        return new RequestAttempt(RequestChannel.ONLINE, client, Once.of(key, body), null, null);
    }

    /** A draft that is to be filed: once, however often it is asked for. */
    public static RequestAttempt written(String client, String token) {
        return new RequestAttempt(RequestChannel.ONLINE, client, Once.of("request-" + token, new byte[0]), null, null);
    }
}
