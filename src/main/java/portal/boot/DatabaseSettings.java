package portal.boot;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Where the database is and who logs in: the portal with its own role, migrations as the owner of the tables. */
public record DatabaseSettings(Login portal, Login owner) {
    private static final String PORTAL_URL = "portal.database.url";
    private static final String OWNER_URL = "portal.database.owner-url";
    private static final int USUAL_PORT = 5432;
    private static final String PATIENCE_SECONDS = "10";

    /**
     * A role, its password and where it logs in.
     *
     * @param address host, port and database: {@code localhost:5432/portal}
     * @param encryption how the connection is encrypted, as PostgreSQL names it
     */
    public record Login(String address, Encryption encryption, String user, String password) {
        String jdbcUrl() {
            return "jdbc:postgresql://" + address + encryption.jdbcTail();
        }

        private void tryOnce(String setting) {
            Properties how = new Properties();
            how.setProperty("user", user);
            how.setProperty("password", password);
            how.setProperty("connectTimeout", PATIENCE_SECONDS);
            try {
                DriverManager.getConnection(jdbcUrl(), how).close();
            } catch (SQLException e) {
                throw new IllegalStateException(
                        setting + " (sslmode=" + encryption.mode() + ") does not lead to a database: " + e.getMessage(),
                        e);
            }
        }
    }

    /**
     * Reads {@code postgresql://user:password@host:port/database?sslmode=require}.
     *
     * @throws IllegalArgumentException when a part is missing, saying which setting is meant
     */
    static DatabaseSettings external(String portalUrl, String ownerUrl) {
        return new DatabaseSettings(login(PORTAL_URL, portalUrl), login(OWNER_URL, ownerUrl));
    }

    /**
     * Logs in once with both roles, so that an operator need not look for the reason in a stack trace.
     *
     * @throws IllegalStateException naming the setting and what the server or the driver says
     */
    DatabaseSettings reached() {
        portal.tryOnce(PORTAL_URL);
        if (!owner.equals(portal)) {
            owner.tryOnce(OWNER_URL);
        }
        return this;
    }

    /** The Quarkus settings that these values stand for. */
    public Map<String, String> quarkus() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("quarkus.datasource.reactive.url", "postgresql://" + portal.address());
        settings.putAll(portal.encryption().reactive());
        settings.put("quarkus.datasource.jdbc.url", portal.jdbcUrl());
        settings.put("quarkus.datasource.username", portal.user());
        settings.put("quarkus.datasource.password", portal.password());
        settings.put("quarkus.flyway.jdbc-url", owner.jdbcUrl());
        settings.put("quarkus.flyway.username", owner.user());
        settings.put("quarkus.flyway.password", owner.password());
        settings.put("quarkus.flyway.placeholders.portal_role", quoted(portal.user()));
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

    private static Login login(String setting, String url) {
        URI uri = parsed(setting, url);
        int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
        String[] parts = uri.getRawUserInfo().split(":", 2);
        return new Login(
                uri.getHost() + ":" + port + uri.getPath(),
                Encryption.of(setting, parameters(uri)),
                decoded(parts[0]),
                decoded(parts[1]));
    }

    private static Map<String, String> parameters(URI uri) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (uri.getRawQuery() != null) {
            for (String pair : uri.getRawQuery().split("&")) {
                String[] parts = pair.split("=", 2);
                parameters.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return parameters;
    }

    /** A plus is a plus here: only forms write spaces so. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** As a name in SQL: roles may be called portal-web or Portal. */
    private static String quoted(String role) {
        return '"' + role.replace("\"", "\"\"") + '"';
    }
}
