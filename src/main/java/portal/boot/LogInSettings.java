package portal.boot;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import portal.security.Secrets;

/**
 * What the log-ins of officers and of citizens need beside the provider's address: the keys of their cookies are derived
 * from the portal's own root secret, so that all instances share them and nobody has to make one more.
 */
record LogInSettings(Config config) {
    static final String PROVIDER = "auth-server-url";
    static final String CLIENT_SECRET = "credentials.client-secret.value";
    private static final int SHORTEST_SECRET = 24;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Who logs in, each with a provider of their own. */
    enum Who {
        OFFICERS("quarkus.oidc.", "staff"),
        CITIZENS("quarkus.oidc.citizen.", "citizen");

        private final String prefix;
        private final String purpose;

        Who(String prefix, String purpose) {
            this.prefix = prefix;
            this.purpose = purpose;
        }

        /** The name of a setting. */
        String setting(String name) {
            return prefix + name;
        }
    }

    /** What is wrong, each fault beginning with the name of its setting; none when nobody is to log in. */
    List<String> faults() {
        return Arrays.stream(Who.values()).flatMap(who -> faults(who).stream()).toList();
    }

    private List<String> faults(Who who) {
        List<String> faults = new ArrayList<>();
        Optional<String> provider = setting(who.setting(PROVIDER));
        if (provider.isEmpty()) {
            return faults;
        }
        if (!isSafe(provider.get())) {
            faults.add(who.setting(PROVIDER) + " must begin with https:// unless the provider runs on this machine");
        }
        String name = who.setting(CLIENT_SECRET);
        String secret = setting(name).orElse("");
        if (secret.isBlank()) {
            faults.add(name + " is missing");
        } else if (secret.length() < SHORTEST_SECRET
                || secret.chars().distinct().count() < SHORTEST_SECRET / 2) {
            faults.add(name + " is a default or guessable value, or shorter than " + SHORTEST_SECRET);
        }
        return faults;
    }

    /** The Quarkus settings that follow from these. */
    Map<String, String> quarkus() {
        Map<String, String> settings = new LinkedHashMap<>();
        Secrets secrets = Secrets.read(config.getPropertyNames(), name -> config.getOptionalValue(name, String.class));
        boolean https = setting("portal.site.base-url").orElse("").startsWith("https:");
        for (Who who : Who.values()) {
            settings.put(who.setting("token-state-manager.encryption-secret"), secrets.text(who.purpose + ".session"));
            settings.put(who.setting("authentication.state-secret"), secrets.text(who.purpose + ".state"));
            if (setting(who.setting(PROVIDER)).isPresent()) {
                settings.put(who.setting("tenant-enabled"), "true");
            }
            if (https) {
                settings.put(who.setting("authentication.force-redirect-https-scheme"), "true");
                settings.put(who.setting("authentication.cookie-force-secure"), "true");
            }
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
