package portal.citizen;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How long somebody stays signed in, and under which address. */
@ConfigMapping(prefix = "portal.sessions")
public interface SessionSettings {
    /** How long a token opens anything; then it can only be exchanged for a new one. */
    @WithDefault("2h")
    Duration life();

    /** How long after signing in a token can be exchanged. */
    @WithDefault("720h")
    Duration refresh();

    /** Devices of one account; the one that was used longest ago is signed out for a new one. */
    @WithDefault("10")
    int devices();

    /** Where clients reach the API, scheme and host, when that is not the site's own address. */
    Optional<String> origin();
}
