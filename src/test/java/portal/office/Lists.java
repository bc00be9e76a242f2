package portal.office;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import portal.SiteConfig;

/** The agencies of the resources, for tests that need no server. */
final class Lists {
    private static final int HIGHER = 1000;

    private Lists() {}

    /** Those of the configured office. */
    static Agencies agencies() {
        return agencies("411000");
    }

    /** Those of the office of another division. */
    static Agencies agencies(String region) {
        try {
            return new Agencies(new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .withSources(
                            new PropertiesConfigSource(
                                    Objects.requireNonNull(Lists.class.getResource("/application.properties"))),
                            new PropertiesConfigSource(Map.of("portal.site.region", region), "office", HIGHER))
                    .withMapping(SiteConfig.class)
                    .withValidateUnknown(false)
                    .build()
                    .getConfigMapping(SiteConfig.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
