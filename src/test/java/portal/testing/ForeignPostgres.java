package portal.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** A PostgreSQL that is not the portal's own, as an office's administrators run one: scram, loopback, no portal in it. */
public final class ForeignPostgres implements AutoCloseable {
    private static final String SUPERUSER_PASSWORD = "administrators";

    private final EmbeddedPostgres server;
    private final Path folder;

    private ForeignPostgres(EmbeddedPostgres server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /** Starts a new, empty server in a folder. */
    public static ForeignPostgres start(Path folder) throws IOException {
        Path password = Files.writeString(folder.resolve("password"), SUPERUSER_PASSWORD);
        return new ForeignPostgres(
                EmbeddedPostgres.builder()
                        .setDataDirectory(folder.resolve("cluster"))
                        .setOverrideWorkingDirectory(folder.toFile())
                        .setLocaleConfig("pwfile", password.toString())
                        .setLocaleConfig("auth", "scram-sha-256")
                        .setConnectConfig("password", SUPERUSER_PASSWORD)
                        .start(),
                folder);
    }

    /** Lets the server encrypt; returns the file with the certificate by which localhost proves itself. */
    public Path encrypt() throws Exception {
        Path store = folder.resolve("server.p12");
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "server",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        SUPERUSER_PASSWORD,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start()
                .waitFor();
        KeyStore keys = KeyStore.getInstance(store.toFile(), SUPERUSER_PASSWORD.toCharArray());
        Path key = folder.resolve("server.key");
        Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        write(
                key,
                "PRIVATE KEY",
                keys.getKey("server", SUPERUSER_PASSWORD.toCharArray()).getEncoded());
        Path certificate = folder.resolve("server.crt");
        write(certificate, "CERTIFICATE", keys.getCertificate("server").getEncoded());
        administer(
                "alter system set ssl_key_file = '" + key + "'",
                "alter system set ssl_cert_file = '" + certificate + "'",
                "alter system set ssl = on",
                "select pg_reload_conf()");
        return certificate;
    }

    private static void write(Path file, String kind, byte[] content) throws IOException {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(file, "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n");
    }

    /** How many connections of a role are open, encrypted and not. */
    public Map<Boolean, Long> connections(String role) throws SQLException {
        Map<Boolean, Long> connections = new HashMap<>();
        try (Connection administrator = open("postgres", "postgres", SUPERUSER_PASSWORD);
                var rows = administrator
                        .createStatement()
                        .executeQuery("select ssl, count(*) from pg_stat_ssl join pg_stat_activity using (pid)"
                                + " where usename = '" + role + "' group by ssl")) {
            while (rows.next()) {
                connections.put(rows.getBoolean(1), rows.getLong(2));
            }
        }
        return connections;
    }

    /** Runs statements as the administrator, one after the other. */
    public void administer(String... statements) throws SQLException {
        try (Connection connection = open("postgres", "postgres", SUPERUSER_PASSWORD);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    public Connection open(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + server.getPort() + "/" + database, user, password);
    }

    /** What {@code portal.database.url} takes. */
    public String url(String user, String password, String database) {
        return "postgresql://" + user + ":" + password + "@localhost:" + server.getPort() + "/" + database;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
