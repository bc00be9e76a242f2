package portal.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The roles of the test's database: the portal's own, the owner of the tables, and the one with all power. */
public record Roles(String url, Path data) {
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
