package portal.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import portal.security.Secrets;

/**
 * A real Keycloak on this machine alone, with the officers' realm that is shipped and one such as a city has for its
 * citizens, and what its administrator does. It is unpacked
 * where the system property {@code keycloak.home} says; what an earlier run left in its database is removed.
 */
public final class Keycloak implements AutoCloseable {
    private static final String OFFICERS = "portal";
    private static final String CITIZENS = "citizens";
    private static final List<Path> REALMS = List.of(
            Path.of("src", "main", "keycloak", "portal-realm.json"),
            Path.of("src", "test", "resources", "keycloak", "citizens-realm.json"));
    private static final String ADMINISTRATOR = "keycloak-administrator";
    private static final Duration START_LIMIT = Duration.ofMinutes(10);

    private final Process process;
    private final Path output;
    private final String address;
    private final String password;

    private Keycloak(Process process, Path output, String address, String password) {
        this.process = process;
        this.output = output;
        this.address = address;
        this.password = password;
    }

    /** Starts Keycloak for a portal at an address, with its secrets for both realms, and waits until they are there. */
    public static Keycloak start(String portal, String clientSecret, String citizensSecret) {
        Path home = Path.of(System.getProperty("keycloak.home"));
        Path output = home.resolveSibling("keycloak.log");
        int port = PackagedPortal.freePort();
        String password = Secrets.fresh();
        try {
            empty(home.resolve("data"));
            Path imports = Files.createDirectories(home.resolve("data/import"));
            for (Path realm : REALMS) {
                Files.copy(realm, imports.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder = new ProcessBuilder(
                    "sh",
                    home.resolve("bin/kc.sh").toString(),
                    "start-dev",
                    "--import-realm",
                    "--db=dev-file",
                    "--http-host=127.0.0.1",
                    "--http-port=" + port);
            builder.environment().keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("QUARKUS_"));
            builder.environment()
                    .putAll(Map.of(
                            "JAVA_HOME", System.getProperty("java.home"),
                            "PORTAL_URL", portal,
                            "PORTAL_CLIENT_SECRET", clientSecret,
                            "CITIZENS_CLIENT_SECRET", citizensSecret,
                            "KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR,
                            "KC_BOOTSTRAP_ADMIN_PASSWORD", password));
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            Keycloak keycloak = new Keycloak(process, output, "http://127.0.0.1:" + port, password);
            keycloak.waitForTheRealms();
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code quarkus.oidc.auth-server-url} takes. */
    public String realm() {
        return address + "/realms/" + OFFICERS;
    }

    /** What {@code quarkus.oidc.citizen.auth-server-url} takes. */
    public String citizens() {
        return address + "/realms/" + CITIZENS;
    }

    /** Everything it wrote to its console; the next run writes over it. */
    public Path output() {
        return output;
    }

    /** Makes an account with a password that holds, and roles; returns the number by which the portal knows it. */
    public String account(String username, String password, String... roles) {
        String id = made(OFFICERS, username, password);
        List<Map<String, Object>> granted = Arrays.stream(roles)
                .map(role -> ask("/roles/" + role).<Map<String, Object>>path(""))
                .toList();
        expect(
                administrator()
                        .contentType(ContentType.JSON)
                        .body(granted)
                        .post("/users/" + id + "/role-mappings/realm"),
                204);
        return id;
    }

    /** Makes a citizen's account; returns the number by which the portal knows it. */
    public String citizen(String username, String password) {
        return made(CITIZENS, username, password);
    }

    /** How many sessions a citizen has there. */
    public int citizenSessions(String id) {
        Response answer = administrator(CITIZENS).get("/users/" + id + "/sessions");
        expect(answer, 200);
        List<Object> sessions = answer.path("");
        return sessions.size();
    }

    private String made(String realm, String username, String password) {
        Response made = administrator(realm)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "username",
                        username,
                        "enabled",
                        true,
                        "credentials",
                        List.of(Map.of("type", "password", "value", password, "temporary", false))))
                .post("/users");
        expect(made, 201);
        return made.header("Location").replaceFirst(".*/", "");
    }

    /** Disables an account, as when somebody leaves the office. */
    public void disable(String id) {
        expect(
                administrator()
                        .contentType(ContentType.JSON)
                        .body(Map.of("enabled", false))
                        .put("/users/" + id),
                204);
    }

    /** Takes the second factor from an account. */
    public void forgetThePhone(String id) {
        List<Map<String, String>> credentials =
                ask("/users/" + id + "/credentials").path("");
        String phone = credentials.stream()
                .filter(each -> "otp".equals(each.get("type")))
                .map(each -> each.get("id"))
                .findFirst()
                .orElseThrow();
        expect(administrator().delete("/users/" + id + "/credentials/" + phone), 204);
    }

    /** Reads something of the realm by the administrators' interface, such as {@code /users}. */
    public Response ask(String path) {
        Response answer = administrator().get(path);
        expect(answer, 200);
        return answer;
    }

    /** Stops it, with the processes that its start script began. */
    @Override
    public void close() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroy);
        all.forEach(each -> each.onExit().join());
    }

    private RequestSpecification administrator() {
        return administrator(OFFICERS);
    }

    private RequestSpecification administrator(String realm) {
        String token = given().baseUri(address)
                .formParams(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        ADMINISTRATOR,
                        "password",
                        password)
                .post("/realms/master/protocol/openid-connect/token")
                .path("access_token");
        return given().baseUri(address)
                .basePath("/admin/realms/" + realm)
                .auth()
                .oauth2(token);
    }

    private static void expect(Response answer, int status) {
        if (answer.statusCode() != status) {
            throw new AssertionError("Keycloak answered " + answer.statusCode() + ": " + answer.asString());
        }
    }

    private void waitForTheRealms() throws IOException {
        if (!Answering.within(START_LIMIT, process, URI.create(realm()))
                || !Answering.within(START_LIMIT, process, URI.create(citizens()))) {
            close();
            throw new AssertionError("Keycloak did not start:\n" + Files.readString(output));
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
