package portal.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portal.boot.EmbeddedDatabase;
import portal.security.Secrets;

/** A real PostgreSQL for the tests, in a folder of this run, stopped with it. */
public class PortalDatabase implements QuarkusTestResourceLifecycleManager {
    private @Nullable EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        Path data = Path.of(
                "target", "test-data", Long.toString(ProcessHandle.current().pid()));
        database = EmbeddedDatabase.start(data);
        Map<String, String> settings = new HashMap<>(database.settings().quarkus());
        neverWait(settings);
        settings.put("portal.data", data.toString());
        settings.put("portal.proxies", "127.0.0.1,::1"); // so that a test can be many clients
        settings.putAll(Secrets.freshSet());
        return settings;
    }

    /** Nothing of a test has to outlive the machine; that what was answered does, DurabilityIT proves. */
    private static void neverWait(Map<String, String> settings) {
        try (Connection owner = DriverManager.getConnection(
                        settings.get("quarkus.flyway.jdbc-url"),
                        settings.get("quarkus.flyway.username"),
                        settings.get("quarkus.flyway.password"));
                Statement statement = owner.createStatement()) {
            statement.execute("alter database portal set synchronous_commit = off");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        if (database != null) {
            database.stop();
        }
    }
}
