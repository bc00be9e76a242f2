package portal.boot;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the database when the portal brings its own, then the portal. */
@QuarkusMain
public class Main {
    private static final String HOOKED = "portal.database.stopped-with-the-process";

    /** Runs the portal until it is told to stop. */
    public static void main(String... args) {
        if (!Boolean.getBoolean("quarkus.appcds.generate")) {
            database(ConfigProvider.getConfig()).quarkus().forEach(System::setProperty);
        }
        Quarkus.run(args);
    }

    private static DatabaseSettings database(Config config) {
        Optional<String> url = config.getOptionalValue("portal.database.url", String.class);
        if (url.isPresent()) {
            String owner = config.getOptionalValue("portal.database.owner-url", String.class)
                    .orElse(url.get());
            return DatabaseSettings.external(url.get(), owner);
        }
        boolean embedded = config.getOptionalValue("portal.database.embedded", Boolean.class)
                .orElse(LaunchMode.current() == LaunchMode.DEVELOPMENT);
        if (!embedded) {
            throw new IllegalStateException(
                    "No database: set portal.database.url to an external PostgreSQL, or portal.database.embedded=true");
        }
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(config.getValue("portal.data", String.class)));
        stopWithTheProcess(database);
        return database.settings();
    }

    /** Live reload runs main again in the same process: the server stays, and one hook is enough. */
    private static void stopWithTheProcess(EmbeddedDatabase database) {
        if (System.getProperty(HOOKED) == null) {
            System.setProperty(HOOKED, "true");
            Runtime.getRuntime().addShutdownHook(new Thread(database::stop, "stop-postgres"));
        }
    }
}
