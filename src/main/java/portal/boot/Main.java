package portal.boot;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import portal.security.KeyFile;
import portal.security.Secrets;

/**
 * Checks the secrets and starts the database when the portal brings its own, then the portal. With the argument
 * {@code keys} it prints a new set of secrets instead; with {@code backup} and a folder it copies the data folder of a
 * running portal there.
 */
@QuarkusMain
public class Main {
    /** Given by the build to {@code quarkus:dev} alone: the launch mode is not known yet when main runs. */
    private static final boolean DEVELOPMENT = Boolean.getBoolean("portal.development");

    private static final String EVENT_LOOPS = "quarkus.vertx.event-loops-pool-size";

    private static final String HOOKED = "portal.database.stopped-with-the-process";

    /** A portal that does not end is left alone then: the database takes no harm. */
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(20);

    /** Runs the portal until it is told to stop; ends with status 1 and the reasons when it may not start. */
    public static void main(String... args) {
        if (args.length == 1 && args[0].equals("keys")) {
            Secrets.freshSet().forEach((name, value) -> console().println(name + "=" + value));
            end(0);
        }
        if (args.length == 2 && args[0].equals("backup")) {
            Backup.take(data(ConfigProvider.getConfig()), Path.of(args[1]));
            end(0);
        }
        try {
            if (!Boolean.getBoolean("quarkus.appcds.generate")) {
                prepare(ConfigProvider.getConfig());
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            refuse(List.of(String.valueOf(e.getMessage())), "");
        }
        Quarkus.run(args);
    }

    private static void prepare(Config config) {
        List<String> faults = new Settings(config).faults();
        if (!faults.isEmpty()) {
            refuse(faults, "A new set of secrets: java -jar quarkus-run.jar keys");
        }
        try {
            Folders.createPrivate(data(config));
        } catch (IOException e) {
            throw new IllegalStateException("portal.data: the folder " + data(config) + " cannot be made or closed", e);
        }
        // Keys are derived while the database is asked: each takes a while, and neither needs the other.
        CompletableFuture<Map<String, String>> logIn = CompletableFuture.supplyAsync(
                () -> new LogInSettings(config).quarkus(), work -> new Thread(work, "log-in-keys").start());
        database(config).quarkus().forEach(System::setProperty);
        logIn.join().forEach(System::setProperty);
        if (config.getOptionalValue(EVENT_LOOPS, Integer.class).isEmpty()) {
            System.setProperty(EVENT_LOOPS, Integer.toString(eventLoops()));
        }
    }

    /** One a processor: with the two of the platform they take turns, and what is asked together becomes less. */
    private static int eventLoops() {
        return Math.max(2, Runtime.getRuntime().availableProcessors());
    }

    /** What is wrong in one line each: whoever starts the portal is no reader of stack traces. */
    private static void refuse(List<String> faults, String hint) {
        System.err.println("The portal does not start:");
        faults.forEach(fault -> System.err.println("  - " + fault));
        System.err.print(hint.isEmpty() ? "" : hint + System.lineSeparator());
        end(1);
    }

    /** At once: a usual exit pours out what was logged before logging was set up, over what we have just said. */
    private static void end(int status) {
        System.out.flush();
        System.err.flush();
        Runtime.getRuntime().halt(status);
    }

    private static PrintStream console() {
        return new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }

    private static DatabaseSettings database(Config config) {
        Optional<String> url = config.getOptionalValue("portal.database.url", String.class);
        if (url.isPresent()) {
            String owner = config.getOptionalValue("portal.database.owner-url", String.class)
                    .orElse(url.get());
            return DatabaseSettings.external(url.get(), owner).reached();
        }
        EmbeddedDatabase database = EmbeddedDatabase.start(data(config));
        stopWithTheProcess(database);
        return database.settings();
    }

    private static Path data(Config config) {
        return Path.of(config.getValue("portal.data", String.class));
    }

    /** Live reload runs main again in the same process: the server stays, and one hook is enough. */
    private static void stopWithTheProcess(EmbeddedDatabase database) {
        if (System.getProperty(HOOKED) == null) {
            System.setProperty(HOOKED, "true");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterThePortal(database), "stop-postgres"));
        }
    }

    /** The database goes last: what people are just sending is still written and answered. */
    private static void stopAfterThePortal(EmbeddedDatabase database) {
        Application portal = Application.currentApplication();
        if (portal != null) {
            Thread goodbye = new Thread(portal::awaitShutdown, "wait-for-the-portal");
            goodbye.setDaemon(true);
            goodbye.start();
            try {
                goodbye.join(LONGEST_GOODBYE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        database.stop();
    }

    /** What must be configured before anything is started. */
    private record Settings(Config config) {
        /** Every fault by the name of its setting; in development missing secrets are made for the data folder. */
        List<String> faults() {
            if (DEVELOPMENT) {
                try {
                    KeyFile.readOrMake(Folders.createPrivate(data(config)).resolve("keys.properties"))
                            .forEach(this::unlessSet);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            List<String> faults =
                    new java.util.ArrayList<>(DEVELOPMENT ? List.of() : new LogInSettings(config).faults());
            faults.addAll(
                    Secrets.faults(config.getPropertyNames(), name -> config.getOptionalValue(name, String.class)));
            boolean database =
                    config.getOptionalValue("portal.database.url", String.class).isPresent()
                            || config.getOptionalValue("portal.database.embedded", Boolean.class)
                                    .orElse(DEVELOPMENT);
            if (!database) {
                faults.add("portal.database.url is missing (or portal.database.embedded=true for a server of its own)");
            }
            return faults;
        }

        private void unlessSet(String name, String value) {
            if (config.getOptionalValue(name, String.class).isEmpty()) {
                System.setProperty(name, value);
            }
        }
    }
}
