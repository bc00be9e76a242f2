package portal.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.law.Reason;
import portal.law.Refused;
import portal.security.Once;
import portal.testing.Phone;

class ProofsTest {
    private static final String PATH = "/api/v1/me/petitions";
    private static final String TOKEN = "token-of-twenty-characters";
    private static final Proofs.Target TARGET = new Proofs.Target("GET", Set.of(Phone.ORIGIN + PATH));

    private final Instant now = Instant.ofEpochSecond(Clock.systemUTC().millis() / 1000);
    private final Proofs proofs = proofs(Clock.fixed(now, ZoneId.of("Asia/Shanghai")));
    private final Phone phone = Phone.fresh();

    Proofs proofs(Clock clock) {
        return new Proofs(clock);
    }

    private String proof(String claim, Object value) {
        return phone.proof("GET", PATH, TOKEN, claims -> {
            claims.put("iat", now.getEpochSecond());
            claims.put(claim, value);
        });
    }

    private void refused(String jwt, String code) {
        assertThatThrownBy(() -> proofs.check(jwt, TARGET, TOKEN))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.NOT_SIGNED_IN);
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.detail()).doesNotContain(TOKEN);
                });
    }

    @Test
    void aProofForThisRequestNowWithThisTokenHolds() {
        Proof one = proofs.check(proof("jti", "12345678"), TARGET, TOKEN);
        Proof other = proofs.check(proof("jti", "87654321"), TARGET, TOKEN);
        assertThat(one.id()).isEqualTo("12345678");
        assertThat(one.at()).isEqualTo(now);
        assertThat(one.key()).hasSize(32).isEqualTo(other.key());
        assertThat(Phone.fresh().proof("GET", PATH, TOKEN))
                .satisfies(jwt ->
                        assertThat(proofs.check(jwt, TARGET, TOKEN).key()).isNotEqualTo(one.key()));
    }

    @Test
    void aKeyThatHeldBeforeHoldsForNothingButItsOwnSignatures() {
        Proof first = proofs.check(proof("jti", "12345678"), TARGET, TOKEN);
        assertThat(proofs.check(proof("jti", "23456789"), TARGET, TOKEN).key()).isEqualTo(first.key());

        String[] known = proof("jti", "34567890").split("\\.");
        String[] strange = Phone.fresh().proof("GET", PATH, TOKEN).split("\\.");
        refused(known[0] + "." + known[1] + "." + strange[2], "session.proof");
        refused(known[0] + "." + strange[1] + "." + strange[2], "session.proof");
        refused(known[0] + "." + strange[1] + "." + known[2], "session.proof");
        refused(proof("htm", "DELETE"), "session.proof");
        assertThat(proofs.check(String.join(".", known), TARGET, TOKEN).id()).isEqualTo("34567890");
    }

    @ParameterizedTest
    @ValueSource(longs = {-60, -1, 0, 1, 60})
    void aClockMayBeAMinuteOff(long off) {
        assertThat(proofs.check(proof("iat", now.getEpochSecond() + off), TARGET, TOKEN)
                        .at())
                .isEqualTo(now.plusSeconds(off));
    }

    @ParameterizedTest
    @ValueSource(longs = {-61, 61, 3600, -86_400, Long.MIN_VALUE, Long.MAX_VALUE})
    void aClockFurtherOffIsToldTheTime(long off) {
        long iat = off == Long.MIN_VALUE || off == Long.MAX_VALUE ? off : now.getEpochSecond() + off;
        String jwt = proof("iat", iat);
        refused(jwt, "session.clock");
        assertThatThrownBy(() -> proofs.check(jwt, TARGET, TOKEN))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .satisfies(refused ->
                        assertThat(refused.now().orElseThrow().toInstant()).isEqualTo(now));
    }

    @Test
    void aProofForAnotherRequestIsRefused() {
        refused(proof("htm", "POST"), "session.proof");
        refused(proof("htm", "get"), "session.proof");
        refused(proof("htu", Phone.ORIGIN + "/api/v1/me"), "session.proof");
        refused(proof("htu", "https://other.example" + PATH), "session.proof");
        refused(proof("htu", Phone.ORIGIN + PATH + "?page=1"), "session.proof");
        refused(proof("htu", 7), "session.proof");
    }

    @Test
    void aProofForAnotherTokenIsRefused() {
        refused(phone.proof("GET", PATH, "another-token"), "session.proof");
        refused(phone.proof("GET", PATH, null), "session.proof");
        assertThat(proofs.check(phone.proof("GET", PATH, null), TARGET, null).key())
                .hasSize(32);
    }

    @Test
    void whatTellsProofsApartIsAskedFor() {
        refused(proof("jti", ""), "session.proof");
        refused(proof("jti", "1234567"), "session.proof");
        refused(proof("jti", "x".repeat(129)), "session.proof");
        refused(proof("jti", 12_345_678), "session.proof");
        refused(proof("iat", "now"), "session.proof");
        refused(phone.proof("GET", PATH, TOKEN, claims -> claims.remove("jti")), "session.proof");
        refused(phone.proof("GET", PATH, TOKEN, claims -> claims.remove("iat")), "session.proof");
    }

    @Test
    void whatIsNoProofIsRefusedQuietly() {
        String good = proof("jti", "12345678");
        String[] parts = good.split("\\.", -1);
        String header = "{\"typ\":%s,\"alg\":%s,\"jwk\":%s}";
        for (String jwt : List.of(
                "",
                "a.b.c",
                "x".repeat(5000),
                good + ".",
                parts[0] + "." + parts[1] + ".",
                parts[0] + "." + parts[1] + "." + "A".repeat(86),
                parts[0] + "." + base64("{\"jti\":\"12345678\"}") + "." + parts[2],
                base64(header.formatted("7", "\"ES256\"", "{}")) + "." + parts[1] + "." + parts[2],
                base64(header.formatted("\"dpop+jwt\"", "7", "{}")) + "." + parts[1] + "." + parts[2],
                base64(header.formatted("\"dpop+jwt\"", "\"none\"", "{}")) + "." + parts[1] + ".",
                base64(header.formatted("\"dpop+jwt\"", "\"ES256\"", "7")) + "." + parts[1] + "." + parts[2],
                base64(header.formatted(
                                "\"dpop+jwt\"",
                                "\"ES256\"",
                                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\"}"))
                        + "." + parts[1] + "." + parts[2])) {
            refused(jwt, "session.proof");
        }
    }

    @Test
    void onlyAPublicKeyOfP256AndItsSignatureCount() throws JoseException {
        EllipticCurveJsonWebKey p256 = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        EllipticCurveJsonWebKey p384 = EcJwkGenerator.generateJwk(EllipticCurves.P384);
        Map<String, Object> open = p256.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        refused(
                signed(p384, AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384, "dpop+jwt", null),
                "session.proof");
        refused(signed(p256, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, "JWT", open), "session.proof");
        Map<String, Object> secret = p256.toParams(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
        refused(
                signed(p256, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, "dpop+jwt", secret),
                "session.proof");
        Map<String, Object> others =
                EcJwkGenerator.generateJwk(EllipticCurves.P256).toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        refused(
                signed(p256, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, "dpop+jwt", others),
                "session.proof");
        assertThat(proofs.check(
                                signed(p256, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, "dpop+jwt", open),
                                TARGET,
                                TOKEN)
                        .key())
                .isEqualTo(p256.calculateThumbprint("SHA-256"));
    }

    /** Signed as it should be by a key that is good, under a header that says something more or something else. */
    @Test
    void aHeaderThatAsksForMoreOrSaysSomethingElseIsRefused() throws JoseException {
        EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        String point = JsonUtil.toJson(key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
        String header = "{\"typ\":\"dpop+jwt\",\"alg\":\"ES256\",\"jwk\":" + point + "%s}";
        assertThat(proofs.check(signed(key, header.formatted("")), TARGET, TOKEN)
                        .id())
                .isEqualTo("12345678");
        for (String more : List.of(
                ",\"crit\":[\"exp\"]",
                ",\"crit\":[7]",
                ",\"crit\":7",
                ",\"crit\":\"b64\"",
                ",\"crit\":[\"b64\"],\"b64\":false",
                ",\"alg\":\"none\"",
                ",\"typ\":\"dpop+jwt\"")) {
            refused(signed(key, header.formatted(more)), "session.proof");
        }
        for (String alg : List.of("none", "HS256", "RS256", "ES384", "ES256K", "es256", "EdDSA")) {
            refused(signed(key, header.formatted("").replace("ES256", alg)), "session.proof");
        }
    }

    /** The public key is known to everybody: as the secret of another algorithm it proves nothing. */
    @Test
    void aPublicKeyUsedAsASecretProvesNothing() throws GeneralSecurityException, JoseException {
        EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        Map<String, Object> point = key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        String signed = base64(JsonUtil.toJson(Map.of("typ", "dpop+jwt", "alg", "HS256", "jwk", point))) + "."
                + base64(JsonUtil.toJson(claims()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getKey().getEncoded(), "HmacSHA256"));
        refused(signed + "." + base64(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII))), "session.proof");
    }

    @Test
    void aPointThatLiesOnNoCurveAndASignatureOfNothingAreRefused() {
        String[] parts = phone.proof("GET", PATH, TOKEN).split("\\.", -1);
        String header = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
        for (byte fill : new byte[] {0, 1, (byte) 0xff}) {
            byte[] coordinate = new byte[32];
            Arrays.fill(coordinate, fill);
            String moved = header.replaceAll("\"x\":\"[^\"]+\"", "\"x\":\"" + base64(coordinate) + "\"");
            assertThat(moved).isNotEqualTo(header);
            refused(base64(moved) + "." + parts[1] + "." + parts[2], "session.proof");
        }
        byte[] order =
                new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16).toByteArray();
        byte[] twice = new byte[64];
        System.arraycopy(order, 1, twice, 0, 32);
        System.arraycopy(order, 1, twice, 32, 32);
        for (byte[] nothing : List.of(new byte[64], twice, new byte[0], new byte[1], new byte[63], new byte[96])) {
            refused(parts[0] + "." + parts[1] + "." + base64(nothing), "session.proof");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://LOCALHOST:8080/api/v1/me/petitions",
                "http://localhost:8080/api/v1/me/petitions/",
                "http://localhost:8080/api/v1/me/./petitions",
                "http://localhost:8080/api/v1/me/x/../petitions",
                "http://localhost:8080/api/v1/me%2Fpetitions",
                "http://localhost:8080/api/v1/me/petition%73",
                "http://localhost:8080/api/v1/me／petitions",
                "http://localhost:8080/api/v1/me/petitions#",
                "http://localhost:8080/api/v1/me/petitions\u200b",
                "http://localhost:8080@other.example/api/v1/me/petitions",
                "http://localhost:8080.other.example/api/v1/me/petitions",
                "https://localhost:8080/api/v1/me/petitions",
                "//localhost:8080/api/v1/me/petitions",
                "/api/v1/me/petitions"
            })
    void anAddressThatIsOnlyAlikeIsAnother(String address) {
        refused(proof("htu", address), "session.proof");
    }

    @Test
    void aProofThatIsLargeDeepOrDoubledIsRefusedAtOnce() throws JoseException {
        EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        String point = JsonUtil.toJson(key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
        String header = "{\"typ\":\"dpop+jwt\",\"alg\":\"ES256\",\"jwk\":" + point + "}";
        String claims = JsonUtil.toJson(claims());
        String more = claims.substring(0, claims.length() - 1);
        for (String odd : List.of(
                more + ",\"x\":\"" + "y".repeat(3000) + "\"}",
                "[".repeat(2000),
                "{\"a\":".repeat(400),
                more + ",\"jti\":\"87654321\"}",
                "[]",
                "null",
                "\"text\"",
                "")) {
            refused(signed(key, header, odd), "session.proof");
        }
        BigInteger wrapped = BigInteger.TWO.pow(64).add(BigInteger.valueOf(now.getEpochSecond()));
        for (String far : List.of("1e400", "-1e400", wrapped.toString())) {
            refused(signed(key, header, claims.replaceAll("\"iat\":[0-9]+", "\"iat\":" + far)), "session.clock");
        }
        assertThat(proofs.check(signed(key, header, claims), TARGET, TOKEN).at())
                .isEqualTo(now);
    }

    private Map<String, Object> claims() {
        return new HashMap<>(Map.of(
                "jti",
                "12345678",
                "htm",
                "GET",
                "htu",
                Phone.ORIGIN + PATH,
                "iat",
                now.getEpochSecond(),
                "ath",
                base64(Once.sha256().digest(TOKEN.getBytes(StandardCharsets.US_ASCII)))));
    }

    private String signed(EllipticCurveJsonWebKey key, String header) {
        return signed(key, header, JsonUtil.toJson(claims()));
    }

    /** Signed with the platform's own means, which let any header through. */
    private static String signed(EllipticCurveJsonWebKey key, String header, String claims) {
        String text = base64(header) + "." + base64(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key.getPrivateKey());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signed(EllipticCurveJsonWebKey key, String algorithm, String type, @Nullable Map<String, Object> jwk)
            throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setHeader("typ", type);
        if (jwk == null) {
            signature.setJwkHeader(key);
        } else {
            signature.getHeaders().setObjectHeaderValue("jwk", jwk);
        }
        signature.setPayload(JsonUtil.toJson(claims()));
        signature.setKey(key.getPrivateKey());
        return signature.getCompactSerialization();
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
