package portal.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How text messages are handed to the office's gateway. Without an address nothing is sent. */
@ConfigMapping(prefix = "portal.sms")
public interface SmsSettings {
    /** Where a message is posted to. */
    Optional<String> url();

    /** The body, with {@code {id}}, {@code {kind}}, {@code {phone}}, {@code {text}} and {@code {time}} (Unix seconds). */
    @WithDefault("{\"id\":\"{id}\",\"kind\":\"{kind}\",\"phone\":\"{phone}\",\"text\":\"{text}\",\"time\":{time}}")
    String template();

    /** Says how values are written into the body: JSON or form. */
    @WithDefault("application/json")
    String contentType();

    /** What the body is signed with (HMAC-SHA256, hexadecimal); unsigned without. */
    Optional<String> secret();

    /** The header that carries the signature. */
    @WithDefault("X-Signature")
    String signatureHeader();

    /** A regular expression that the answer must contain, for gateways that answer 200 to everything. */
    Optional<String> accepted();

    /** When an answer is no longer waited for. */
    @WithDefault("10s")
    Duration timeout();
}
