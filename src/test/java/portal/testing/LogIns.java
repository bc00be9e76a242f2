package portal.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import portal.security.Secrets;

/** A provider of log-ins for the packaged portal: on this machine, without accounts, whoever is named is let in. */
public final class LogIns implements AutoCloseable {
    private static final int BITS = 2048;
    private static final int LONGEST_WAY = 4;
    private static final long HOUR = 3600;

    private final HttpServer server;
    private final KeyPair keys;
    private volatile String subject = "";
    private volatile String[] duties = {};

    private LogIns(HttpServer server, KeyPair keys) {
        this.server = server;
        this.keys = keys;
    }

    public static LogIns start() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            LogIns logIns = new LogIns(
                    HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0), generator.generateKeyPair());
            logIns.server.createContext("/", logIns::answer);
            logIns.server.start();
            return logIns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the portal must be told to let these in; the first administrator is {@code admin}. */
    public Map<String, String> settings() {
        return Map.of(
                "quarkus.oidc.auth-server-url", address(),
                "quarkus.oidc.credentials.client-secret.value", Secrets.fresh(),
                "portal.staff.first-administrator", "admin");
    }

    /** What it must be told to let citizens log in here. */
    public Map<String, String> citizens() {
        return Map.of(
                "quarkus.oidc.citizen.auth-server-url", address(),
                "quarkus.oidc.citizen.credentials.client-secret.value", Secrets.fresh());
    }

    /** A browser in which somebody logged in at the portal that RestAssured asks. */
    public Visitor as(String who, String... theirDuties) {
        return loggedIn("/staff", who, theirDuties);
    }

    /** The same for a citizen. */
    public Visitor citizen(String who) {
        return loggedIn("/me", who);
    }

    private Visitor loggedIn(String home, String who, String... theirDuties) {
        subject = who;
        duties = theirDuties.clone();
        Visitor browser = new Visitor();
        var here = browser.get(home);
        for (int i = 0; i < LONGEST_WAY && here.header("Location") != null; i++) {
            here = browser.follow(here.header("Location"));
        }
        if (here.statusCode() != 200) {
            throw new AssertionError("The log-in of " + who + " ended with " + here.statusCode() + here.asString());
        }
        return browser;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> json(exchange, description());
                case "/keys" -> json(exchange, key());
                case "/authorize" -> back(exchange);
                case "/token" -> json(exchange, tokens());
                default -> exchange.sendResponseHeaders(404, -1);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String description() {
        return """
            {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
             "jwks_uri":"%1$s/keys","end_session_endpoint":"%1$s/end"}\
            """.formatted(address());
    }

    private String key() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"1\",\"alg\":\"RS256\",\"use\":\"sig\",\"n\":\""
                + text(unsigned(key.getModulus().toByteArray())) + "\",\"e\":\""
                + text(unsigned(key.getPublicExponent().toByteArray())) + "\"}]}";
    }

    private void back(HttpExchange exchange) throws IOException {
        Map<String, String> asked = new HashMap<>();
        for (String part : exchange.getRequestURI().getRawQuery().split("&")) {
            String[] pair = part.split("=", 2);
            asked.put(pair[0], pair[1]);
        }
        String to = URLDecoder.decode(asked.getOrDefault("redirect_uri", ""), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", to + "?code=1&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
    }

    private String tokens() throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        String groups = Arrays.stream(duties).map(duty -> '"' + duty + '"').collect(Collectors.joining(","));
        String token = signed("{\"iss\":\"" + address() + "\",\"aud\":\"portal\",\"sub\":\"" + subject
                + "\",\"groups\":[" + groups + "],\"iat\":" + now + ",\"exp\":" + (now + HOUR) + "}");
        return "{\"token_type\":\"Bearer\",\"expires_in\":" + HOUR + ",\"access_token\":\"" + token
                + "\",\"id_token\":\"" + token + "\"}";
    }

    private String signed(String claims) throws GeneralSecurityException {
        String body = text("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"1\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + text(claims.getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(body.getBytes(StandardCharsets.US_ASCII));
        return body + "." + text(signature.sign());
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void json(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
