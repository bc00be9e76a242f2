package portal.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The portal's own server is durable and closed to others; {@code DurabilityIT} starts it again and again. */
@Execution(ExecutionMode.CONCURRENT)
class EmbeddedDatabaseTest {
    @TempDir
    Path folder;

    @Test
    void itIsDurableAndClosedToOthers() throws Exception {
        Path data = folder.resolve("data");
        EmbeddedDatabase database = EmbeddedDatabase.start(data);
        try {
            assertDurable(database);
            assertClosed(data, database.settings().owner());
        } finally {
            database.stop();
        }
    }

    private static void assertDurable(EmbeddedDatabase database) throws SQLException {
        Map<String, String> shown = new TreeMap<>();
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            shown.put(setting, text(database.settings().portal(), "show " + setting));
        }
        assertThat(shown.values()).as(shown.toString()).containsOnly("on");
    }

    private static void assertClosed(Path data, DatabaseSettings.Login owner) throws IOException {
        assertThat(permissions(data)).isEqualTo("rwx------");
        assertThat(permissions(data.resolve("postgres"))).isEqualTo("rwx------");
        assertThat(permissions(data.resolve(Roles.FILE))).isEqualTo("rw-------");
        assertThat(Files.readString(data.resolve("postgres/pg_hba.conf")).lines())
                .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("scram-sha-256"));
        assertThat(data.resolve("initdb.password")).doesNotExist();
        DatabaseSettings.Login guess =
                new DatabaseSettings.Login(owner.address(), owner.encryption(), owner.user(), "guess");
        assertThatThrownBy(() -> text(guess, "select 'in'")).hasMessageContaining("password authentication failed");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static String text(DatabaseSettings.Login login, String sql) throws SQLException {
        try (Connection connection = open(login);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection open(DatabaseSettings.Login login) throws SQLException {
        return DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
    }
}
