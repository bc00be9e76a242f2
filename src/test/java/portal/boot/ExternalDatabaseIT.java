package portal.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.security.Secrets;
import portal.testing.Filings;
import portal.testing.ForeignPostgres;
import portal.testing.PackagedPortal;
import portal.testing.PackagedPortal.Ended;
import portal.testing.Requests;
import portal.testing.Requests.Receipt;

/** The packaged portal works on the office's own PostgreSQL and starts none beside it. */
class ExternalDatabaseIT {
    private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    /** With signs that mean something elsewhere in an address. */
    private static final String PASSWORD = "p+ss@w:rd/1";

    private static final String IN_ADDRESS = "p+ss%40w:rd%2F1";

    @TempDir
    static Path servers;

    private static ForeignPostgres server;

    @TempDir
    Path folder;

    @BeforeAll
    static void administratorsHaveAServer() throws IOException {
        server = ForeignPostgres.start(servers);
    }

    @AfterAll
    static void theyStopIt() throws IOException {
        server.close();
    }

    @AfterEach
    void nobodyElseIsAsked() {
        RestAssured.reset();
    }

    @Test
    void oneSettingIsEnough() throws Exception {
        server.administer(
                "create role \"Portal-Web\" login password '" + PASSWORD + "'",
                "create database petitions owner \"Portal-Web\" encoding 'UTF8' template template0");
        Map<String, String> settings = new LinkedHashMap<>(Secrets.freshSet());
        settings.put("portal.database.url", server.url("Portal-Web", IN_ADDRESS, "petitions"));
        filed(settings);
        assertHistoryStays("petitions", "Portal-Web");
    }

    /** The roles are made by the statements of src/docs/operations.md, as they stand there. */
    @Test
    void twoRolesDivideTheTablesAndTheWorkOverAnEncryptedConnection() throws Exception {
        Matcher statements = SQL.matcher(Files.readString(Path.of("src/docs/operations.md")));
        assertThat(statements.find()).isTrue();
        server.administer(statements.group(1).replace("…", PASSWORD).strip().split(";\\s*"));
        Map<String, String> settings = new LinkedHashMap<>(Secrets.freshSet());
        String proven = "?sslmode=verify-full&sslrootcert=" + server.encrypt();
        settings.put("portal.database.url", server.url("portal", IN_ADDRESS, "portal") + proven);
        settings.put("portal.database.owner-url", server.url("portal_owner", IN_ADDRESS, "portal") + proven);
        Receipt filed = filed(settings);
        try (PackagedPortal again = PackagedPortal.start(folder.resolve("data"), settings)) {
            RestAssured.port = again.port();
            assertKnown(filed);
            assertThat(server.connections("portal")).containsOnlyKeys(true);
        }
        assertHistoryStays("portal", "portal");
        assertThatThrownBy(() -> run("portal", "portal", "drop trigger history_stays on history"))
                .hasMessageContaining("must be owner");
        assertThatThrownBy(() -> run("portal", "portal", "create table mine (n int)"))
                .hasMessageContaining("permission denied");
    }

    /** The certificate is the server's own and nobody vouches for it: what is asked for is that nobody reads along. */
    @Test
    void requireIsKeptByAServerThatEncryptsAndRefusedByOneThatDoesNot() throws Exception {
        try (ForeignPostgres plain = ForeignPostgres.start(Files.createDirectory(folder.resolve("server")))) {
            plain.administer(
                    "create role portal login password '" + PASSWORD + "'",
                    "create database portal owner portal encoding 'UTF8' template template0");
            Map<String, String> settings = new LinkedHashMap<>(Secrets.freshSet());
            settings.put("portal.database.url", plain.url("portal", IN_ADDRESS, "portal") + "?sslmode=require");
            Ended refused = PackagedPortal.run(folder, settings);
            assertThat(refused.status()).isEqualTo(1);
            assertThat(refused.err())
                    .contains("The portal does not start:", "portal.database.url", "does not support SSL")
                    .doesNotContain(PASSWORD, IN_ADDRESS);
            plain.encrypt();
            try (PackagedPortal portal = PackagedPortal.start(folder.resolve("data"), settings)) {
                RestAssured.port = portal.port();
                assertKnown(Requests.file(Filings.fullAppeal()));
                assertThat(plain.connections("portal")).containsOnlyKeys(true);
            }
        }
    }

    /** Files a petition and looks it up; returns it. */
    private Receipt filed(Map<String, String> settings) throws IOException {
        try (PackagedPortal portal = PackagedPortal.start(folder.resolve("data"), settings)) {
            RestAssured.port = portal.port();
            Receipt filed = Requests.file(Filings.fullAppeal());
            assertKnown(filed);
            assertNoServerOfItsOwn(portal);
            return filed;
        }
    }

    private static void assertNoServerOfItsOwn(PackagedPortal portal) throws IOException {
        assertThat(Files.readString(portal.output())).doesNotContain("Starting PostgreSQL", "unpacking PostgreSQL");
        assertThat(portal.data().resolve("postgres")).doesNotExist();
        assertThat(portal.data().resolve("postgres-programs")).doesNotExist();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(portal.data())))
                .isEqualTo("rwx------");
    }

    private static void assertKnown(Receipt receipt) {
        Requests.lookup(receipt.number(), receipt.code()).then().statusCode(200);
    }

    private static void assertHistoryStays(String database, String role) {
        assertThatThrownBy(() -> run(database, role, "update history set step = step"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> run(database, role, "delete from history")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> run(database, role, "truncate daily_head")).isInstanceOf(SQLException.class);
    }

    private static void run(String database, String role, String sql) throws SQLException {
        try (Connection connection = server.open(database, role, PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
