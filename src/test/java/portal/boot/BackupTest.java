package portal.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Rehearses src/docs/operations.md: a copy taken under load starts as a database of its own. */
@Execution(ExecutionMode.CONCURRENT)
class BackupTest {
    @TempDir
    Path folder;

    @Test
    void aBackupTakenWhileRowsAreWrittenStartsWithEverythingThatWasThere() throws Exception {
        Path data = folder.resolve("data");
        EmbeddedDatabase database = EmbeddedDatabase.start(data);
        try {
            run(database, "create table kept (n bigint primary key, text text not null)");
            run(database, "insert into kept select i, repeat('信访', 50) from generate_series(1, 20000) i");
            Files.createDirectories(data.resolve("files/ab"));
            Files.writeString(data.resolve("files/ab/file"), "content");
            AtomicBoolean writing = new AtomicBoolean(true);
            Thread writer = new Thread(() -> write(database, writing));
            writer.start();
            Path copy = folder.resolve("copy");
            Backup.take(data, copy);
            writing.set(false);
            writer.join();
            EmbeddedDatabase restored = EmbeddedDatabase.start(copy);
            try {
                assertThat(count(restored, "n <= 20000")).isEqualTo(20000);
                assertThat(count(restored, "n > 20000")).isPositive();
                assertThat(copy.resolve("files/ab/file")).hasContent("content");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                        .isEqualTo("rwx------");
            } finally {
                restored.stop();
            }
        } finally {
            database.stop();
        }
    }

    @Test
    void aFolderInWhichSomethingLiesIsNotWrittenOver() throws Exception {
        Files.writeString(folder.resolve("something"), "there");
        assertThatThrownBy(() -> Backup.take(folder.resolve("data"), folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not empty");
    }

    @Test
    void withoutARunningDatabaseThereIsNothingToCopy() {
        assertThatThrownBy(() -> Backup.take(folder.resolve("data"), folder.resolve("copy")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("No database is running");
    }

    private static void write(EmbeddedDatabase database, AtomicBoolean writing) {
        for (int n = 20001; writing.get(); n++) {
            run(database, "insert into kept values (" + n + ", 'later')");
        }
    }

    private static long count(EmbeddedDatabase database, String which) throws SQLException {
        try (Connection connection = open(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from kept where " + which)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void run(EmbeddedDatabase database, String sql) {
        try (Connection connection = open(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection open(EmbeddedDatabase database) throws SQLException {
        DatabaseSettings.Login owner = database.settings().owner();
        return DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
    }
}
