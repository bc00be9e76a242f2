package portal.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A new version of the portal over the database of an office that has worked with an old one. */
@Execution(ExecutionMode.CONCURRENT)
class OldDatabaseTest {
    private static final String OLD = "053";

    @TempDir
    Path folder;

    @Test
    void everyRowOfAnOldDatabaseIsThereAfterAllMigrationsAndIsFoundAndCountedByTheNewOnes() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("data"));
        try {
            flyway(database, OLD).migrate();
            Map<String, Long> before;
            try (Connection connection = database.superuser("portal")) {
                load(connection);
                before = rows(connection);
            }
            assertThat(before)
                    .containsEntry("petition", 12L)
                    .hasEntrySatisfying("history", n -> assertThat(n).isGreaterThan(50));

            assertThat(flyway(database, "latest").migrate().success).isTrue();

            try (Connection connection = database.superuser("portal")) {
                Map<String, Long> after = rows(connection);
                before.forEach((table, count) -> assertThat(after).containsEntry(table, count));
                assertThat(number(connection, "select count(*) from article where not withdrawn"))
                        .isPositive()
                        .isEqualTo(number(connection, "select count(*) from article_search where words <> ''"));
                assertThat(number(connection, "select count(*) from article where search is not null"))
                        .isZero();
                assertThat(number(connection, "select count(*) from petition where answered_in_time"))
                        .isEqualTo(10);
                assertThat(number(connection, "select keep_in_time()"))
                        .as("petitions of which it was not yet right")
                        .isZero();
            }
        } finally {
            database.stop();
        }
    }

    private static Flyway flyway(EmbeddedDatabase database, String target) {
        var settings = database.settings().quarkus();
        return Flyway.configure()
                .dataSource(
                        settings.get("quarkus.flyway.jdbc-url"),
                        settings.get("quarkus.flyway.username"),
                        settings.get("quarkus.flyway.password"))
                .placeholders(Map.of(
                        "portal_role", Objects.requireNonNull(settings.get("quarkus.flyway.placeholders.portal_role"))))
                .target(target)
                .load();
    }

    private static void load(Connection connection) throws IOException, SQLException {
        run(connection, "set session_replication_role = replica"); // triggers did their work when the rows were written
        try (InputStream in = OldDatabaseTest.class.getResourceAsStream("/old-databases/" + OLD + ".sql")) {
            run(connection, new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Map<String, Long> rows(Connection connection) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("select tablename from pg_tables where schemaname = 'public'"
                        + " and tablename <> 'flyway_schema_history'")) {
            while (tables.next()) {
                rows.put(
                        tables.getString(1),
                        number(connection, "select count(*) from \"" + tables.getString(1) + "\""));
            }
        }
        return rows;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet number = statement.executeQuery(sql)) {
            number.next();
            return number.getLong(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
