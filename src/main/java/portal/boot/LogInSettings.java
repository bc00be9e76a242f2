package portal.boot;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import portal.security.Secrets;

/**
 * What the officers' log-in needs beside {@code quarkus.oidc.auth-server-url}: the keys of its cookies are derived from
 * the portal's own root secret, so that all instances share them and nobody has to make one more.
 */
record LogInSettings(Config config) {
    private static final String OIDC = "quarkus.oidc.";
    static final String PROVIDER = OIDC + "auth-server-url";
    static final String CLIENT_SECRET = OIDC + "credentials.client-secret.value";
    private static final int SHORTEST_SECRET = 24;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** What is wrong, each fault beginning with the name of its setting; none when nobody is to log in. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Optional<String> provider = setting(PROVIDER);
        if (provider.isEmpty()) {
            return faults;
        }
        if (!isSafe(provider.get())) {
            faults.add(PROVIDER + " must begin with https:// unless the provider runs on this machine");
        }
        String secret = setting(CLIENT_SECRET).orElse("");
        if (secret.isBlank()) {
            faults.add(CLIENT_SECRET + " is missing");
        } else if (secret.length() < SHORTEST_SECRET
                || secret.chars().distinct().count() < SHORTEST_SECRET / 2) {
            faults.add(CLIENT_SECRET + " is a default or guessable value, or shorter than " + SHORTEST_SECRET);
        }
        return faults;
    }

    /** The Quarkus settings that follow from these. */
    Map<String, String> quarkus() {
        Map<String, String> settings = new LinkedHashMap<>();
        Secrets secrets = Secrets.read(config.getPropertyNames(), name -> config.getOptionalValue(name, String.class));
        settings.put(OIDC + "token-state-manager.encryption-secret", secrets.text("staff.session"));
        settings.put(OIDC + "authentication.state-secret", secrets.text("staff.state"));
        if (setting(PROVIDER).isPresent()) {
            settings.put(OIDC + "tenant-enabled", "true");
        }
        if (setting("portal.site.base-url").orElse("").startsWith("https:")) {
            settings.put(OIDC + "authentication.force-redirect-https-scheme", "true");
            settings.put(OIDC + "authentication.cookie-force-secure", "true");
        }
        return settings;
    }

    private Optional<String> setting(String name) {
        return config.getOptionalValue(name, String.class);
    }

    private static boolean isSafe(String provider) {
        try {
            URI address = URI.create(provider);
            return "https".equals(address.getScheme())
                    || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(String.valueOf(address.getHost())));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
