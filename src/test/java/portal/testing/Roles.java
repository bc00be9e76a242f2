package portal.testing;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The roles of the test's database: the portal's own, the owner of the tables, and the one with all power. */
@Singleton
public class Roles {
    private final String url;
    private final Path data;

    Roles(
            @ConfigProperty(name = "quarkus.flyway.jdbc-url") String url,
            @ConfigProperty(name = "portal.data") Path data) {
        this.url = url;
        this.data = data;
    }

    /** A connection whose work is not committed unless the test says so. */
    public Connection as(String role) throws SQLException {
        Properties passwords = new Properties();
        try (InputStream in = Files.newInputStream(data.resolve("database.properties"))) {
            passwords.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Connection connection = switch (role) {
            case "superuser" -> DriverManager.getConnection(url, "postgres", passwords.getProperty("superuser"));
            case "portal_owner" -> DriverManager.getConnection(url, role, passwords.getProperty("owner"));
            default -> DriverManager.getConnection(url, role, passwords.getProperty("portal"));
        };
        connection.setAutoCommit(false);
        return connection;
    }
}
