package portal.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** A phone with the mini-program: a key of its own, and a proof with every request. */
public final class Phone {
    /** Where the public reaches the portal of the tests. */
    public static final String ORIGIN = "http://localhost:8080";

    private static final String LOG_IN = "/api/v1/wechat/sessions";

    private final EllipticCurveJsonWebKey key;
    private final String client = Clients.fresh();
    private @Nullable String token;

    private Phone() {
        try {
            key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One that nobody signed in on yet. */
    public static Phone fresh() {
        return new Phone();
    }

    /** One of somebody who never came before. */
    public static Phone signedIn() {
        return signedIn(UUID.randomUUID().toString());
    }

    /** One of this person, who may have others. */
    public static Phone signedIn(String person) {
        Phone phone = new Phone();
        Response answer = phone.signIn(WeChatStub.logInCode(person));
        answer.then().statusCode(201);
        return phone;
    }

    /** Signs in with a code and keeps the token. */
    public Response signIn(String code) {
        Response answer = bare().header("DPoP", proof("POST", LOG_IN, null))
                .contentType("application/json")
                .body(Requests.json(Map.of("code", code)))
                .post(LOG_IN);
        if (answer.statusCode() == 201) {
            token = answer.path("token");
        }
        return answer;
    }

    /** The token that it has. */
    public String token() {
        return Objects.requireNonNull(token);
    }

    /** Goes on with another token. */
    public void carry(String other) {
        token = other;
    }

    public Response get(String path) {
        return proved("GET", path).get(path);
    }

    public Response delete(String path) {
        return proved("DELETE", path).delete(path);
    }

    public Response post(String path, Object body) {
        return send("POST", path, body);
    }

    public Response put(String path, Object body) {
        return send("PUT", path, body);
    }

    /** Sends a JSON body; some headers more may be given by name and value. */
    public Response send(String method, String path, Object body, String... headers) {
        RequestSpecification request = proved(method, path)
                .contentType("application/json")
                .body(body instanceof String text ? text : Requests.json(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.request(Method.valueOf(method), path);
    }

    /** A request that carries token and proof; what else it needs is the test's. */
    public RequestSpecification proved(String method, String path) {
        return with(proof(method, path, token()));
    }

    /** A request that carries this proof beside the token. */
    public RequestSpecification with(String proof) {
        return bare().header("Authorization", "DPoP " + token()).header("DPoP", proof);
    }

    /** A request of this phone's address. */
    public RequestSpecification bare() {
        return given().header("X-Forwarded-For", client);
    }

    /** A proof for one request. */
    public String proof(String method, String path, @Nullable String with) {
        return proof(method, path, with, claims -> {});
    }

    /** The same with something changed. */
    public String proof(String method, String path, @Nullable String with, Consumer<Map<String, Object>> change) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("htm", method);
        claims.put("htu", ORIGIN + path.replaceFirst("\\?.*", ""));
        claims.put("iat", Clock.systemUTC().millis() / 1000);
        if (with != null) {
            claims.put("ath", hash(with));
        }
        change.accept(claims);
        return signed(claims);
    }

    private String signed(Map<String, Object> claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setHeader("typ", "dpop+jwt");
        signature.setJwkHeader(key);
        signature.setPayload(JsonUtil.toJson(claims));
        signature.setKey(key.getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(String token) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
