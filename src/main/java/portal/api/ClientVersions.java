package portal.api;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which versions of the mini-program there are: the lowest that is understood here, and the newest. */
@ConfigMapping(prefix = "portal.miniprogram")
interface ClientVersions {
    @WithDefault("1.0.0")
    String lowest();

    @WithDefault("1.0.0")
    String current();
}
