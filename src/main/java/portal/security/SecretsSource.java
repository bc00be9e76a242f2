package portal.security;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Reads the secrets once, when the portal starts. */
@Singleton
class SecretsSource {
    @Produces
    @Singleton
    Secrets secrets(Config config) {
        return Secrets.read(config.getPropertyNames(), name -> config.getOptionalValue(name, String.class));
    }
}
