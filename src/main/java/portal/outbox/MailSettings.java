package portal.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The server that takes the office's mail. Without its name none is sent. */
@ConfigMapping(prefix = "portal.mail")
public interface MailSettings {
    /** The name of the server. */
    Optional<String> host();

    @WithDefault("587")
    int port();

    /** How the line is closed to others. */
    @WithDefault("starttls")
    Line line();

    Optional<String> username();

    Optional<String> password();

    /** The address that the mail comes from. */
    Optional<String> from();

    /** When an answer is no longer waited for. */
    @WithDefault("20s")
    Duration timeout();

    /** How the line to the server is encrypted. */
    enum Line {
        /** Begun in the open and closed before anything is said; nothing is sent when the server cannot. */
        STARTTLS,
        /** Encrypted from the first byte. */
        TLS,
        /** In the open: for a server on this machine alone. */
        PLAIN
    }
}
