package portal.boot;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the database is and who logs in: the portal with its own role, migrations as the owner of the tables.
 *
 * @param address host, port and database: {@code localhost:5432/portal}
 * @param query connection parameters such as {@code sslmode=require}, or nothing
 */
public record DatabaseSettings(String address, String query, Login portal, Login owner) {
    /** A role and its password. */
    public record Login(String user, String password) {}

    /**
     * Reads {@code postgresql://user:password@host:port/database?sslmode=require}.
     *
     * @throws IllegalArgumentException when a part is missing, saying which setting is meant
     */
    static DatabaseSettings external(String portalUrl, String ownerUrl) {
        URI portal = parsed("portal.database.url", portalUrl);
        int port = portal.getPort() < 0 ? 5432 : portal.getPort();
        String query = portal.getQuery() == null ? "" : portal.getQuery();
        return new DatabaseSettings(
                portal.getHost() + ":" + port + portal.getPath(),
                query,
                login(portal),
                login(parsed("portal.database.owner-url", ownerUrl)));
    }

    /** The Quarkus settings that these values stand for. */
    public Map<String, String> quarkus() {
        String tail = query.isEmpty() ? "" : "?" + query;
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("quarkus.datasource.reactive.url", "postgresql://" + address + tail);
        settings.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://" + address + tail);
        settings.put("quarkus.datasource.username", portal.user());
        settings.put("quarkus.datasource.password", portal.password());
        settings.put("quarkus.flyway.jdbc-url", "jdbc:postgresql://" + address + tail);
        settings.put("quarkus.flyway.username", owner.user());
        settings.put("quarkus.flyway.password", owner.password());
        settings.put("quarkus.flyway.placeholders.portal_role", portal.user());
        return settings;
    }

    /** What cannot be read is not shown: it holds a password. */
    private static URI parsed(String setting, String url) {
        return uri(url).filter(uri -> uri.getHost() != null)
                .filter(uri -> uri.getUserInfo() != null && uri.getUserInfo().contains(":"))
                .filter(uri -> uri.getPath() != null && uri.getPath().length() > 1)
                .orElseThrow(() -> new IllegalArgumentException(
                        setting + " must read postgresql://user:password@host:5432/database, with signs such as"
                                + " @ # ^ in the password as %40 %23 %5E"));
    }

    private static Optional<URI> uri(String url) {
        try {
            return Optional.of(new URI(url));
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private static Login login(URI uri) {
        String[] parts = uri.getRawUserInfo().split(":", 2);
        return new Login(decoded(parts[0]), decoded(parts[1]));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
