package portal.boot;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * A real PostgreSQL in the data folder, for development, tests and small offices: durable (fsync on), closed to other
 * accounts (scram, loopback, folder 0700), and found again after the portal was killed.
 */
public final class EmbeddedDatabase {
    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final String SUPERUSER = "postgres";
    private static final String DATABASE = "portal";
    private static final int FIRST_PORT = 15_000;
    private static final int LAST_PORT = 29_999;

    private final Path cluster;
    private final Roles roles;
    private final int port;

    private EmbeddedDatabase(Path cluster, Roles roles, int port) {
        this.cluster = cluster;
        this.roles = roles;
        this.port = port;
    }

    /**
     * Starts the server of this data folder, or takes over the one that is still running in it.
     *
     * @throws IllegalStateException when it cannot start, saying which setting names an external server instead
     */
    public static EmbeddedDatabase start(Path data) {
        try {
            Path folder = Folders.createPrivate(data.toAbsolutePath().normalize());
            Roles roles = Roles.in(folder);
            Path cluster = folder.resolve("postgres");
            EmbeddedDatabase database = new EmbeddedDatabase(
                    cluster, roles, process(cluster).isPresent() ? takenOver(cluster) : launch(folder, cluster, roles));
            database.prepare();
            return database;
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new IllegalStateException(
                    "The embedded PostgreSQL in " + data + " did not start (" + e.getMessage()
                            + "). As root it needs unshare(1) with user namespaces; where that is forbidden, run as an"
                            + " ordinary user or name an external server with portal.database.url",
                    e);
        }
    }

    public DatabaseSettings settings() {
        String address = "localhost:" + port + "/" + DATABASE;
        return new DatabaseSettings(
                new DatabaseSettings.Login(address, Encryption.NONE, "portal", roles.portal()),
                new DatabaseSettings.Login(address, Encryption.NONE, "portal_owner", roles.owner()));
    }

    /** Asks the server for a fast shutdown: connections are ended, what was committed is on disk. */
    public void stop() {
        process(cluster).ifPresent(process -> {
            try {
                new ProcessBuilder("sh", "-c", "kill -INT " + process.pid())
                        .start()
                        .waitFor();
                process.onExit().get(30, java.util.concurrent.TimeUnit.SECONDS);
            } catch (IOException | java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                LOG.warnf("The embedded PostgreSQL (process %d) is still running: %s", process.pid(), e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static int launch(Path folder, Path cluster, Roles roles) throws IOException {
        boolean fresh = !Files.exists(cluster.resolve("postgresql.conf"));
        LOG.info(
                fresh
                        ? "First start: unpacking PostgreSQL and making a database (10 to 30 seconds)"
                        : "Starting PostgreSQL");
        Path passwordFile = folder.resolve("initdb.password");
        Files.deleteIfExists(passwordFile);
        Folders.createPrivateFile(passwordFile);
        Files.writeString(passwordFile, roles.superuser());
        int port = freePort();
        try {
            EmbeddedPostgres.builder()
                    .setDataDirectory(Folders.createPrivate(cluster))
                    .setOverrideWorkingDirectory(Folders.createPrivate(folder.resolve("postgres-programs"))
                            .toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(START_LIMIT)
                    .setLocaleConfig("pwfile", passwordFile.toString())
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "zh-Hans-CN")
                    .setConnectConfig("password", roles.superuser())
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "localhost")
                    .setServerConfig("unix_socket_directories", "''")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "128MB")
                    .setServerConfig("timezone", "Asia/Shanghai")
                    .setServerConfig("log_error_verbosity", "terse") // the details of an error name values of rows
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("postgres.log").toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("postgres.log").toFile()))
                    .start();
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        return port;
    }

    /** The postmaster of this cluster when it lives; its pid file alone proves nothing after a crash. */
    private static Optional<ProcessHandle> process(Path cluster) {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines(pidFile).get(0).trim()))
                .filter(process -> process.info()
                        .command()
                        .map(path -> path.contains("postgres"))
                        .orElse(false))
                .filter(ProcessHandle::isAlive);
    }

    private static int takenOver(Path cluster) {
        LOG.info("PostgreSQL is still running in the data folder: taking it over");
        return port(cluster);
    }

    private static int port(Path cluster) {
        return Integer.parseInt(lines(cluster.resolve("postmaster.pid")).get(3).trim());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port below those that Linux lends to outgoing connections, which could take it before the server listens. */
    private static int freePort() throws IOException {
        for (int attempt = 0; ; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT + 1);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                if (attempt == 100) {
                    throw taken;
                }
            }
        }
    }

    /** Makes the two roles and the database once; asks a server that was taken over whose data it serves. */
    private void prepare() throws SQLException {
        try (Connection server = superuser("postgres")) {
            String folder = text(server, "show data_directory");
            if (!Path.of(folder).equals(cluster)) {
                throw new IllegalStateException(
                        "the server on port " + port + " serves " + folder + ", not " + cluster);
            }
            if (text(server, "select count(*)::text from pg_database where datname = '" + DATABASE + "'")
                    .equals("0")) {
                run(server, "create role portal_owner login password '" + roles.owner() + "'");
                run(server, "create role portal login password '" + roles.portal() + "'");
                run(server, "create database " + DATABASE + " owner portal_owner");
                run(server, "revoke all on database " + DATABASE + " from public");
                run(server, "grant connect on database " + DATABASE + " to portal");
            }
        }
    }

    /** The server that is running in a data folder, to work beside the portal that started it. */
    static Optional<EmbeddedDatabase> running(Path data) throws IOException {
        Path folder = data.toAbsolutePath().normalize();
        Path cluster = folder.resolve("postgres");
        return process(cluster).isPresent()
                ? Optional.of(new EmbeddedDatabase(cluster, Roles.in(folder), port(cluster)))
                : Optional.empty();
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(
                String.format(Locale.ROOT, "jdbc:postgresql://localhost:%d/%s", port, database),
                SUPERUSER,
                roles.superuser());
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
