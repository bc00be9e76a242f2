package portal.citizen;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.spec.ECPublicKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import portal.law.Refused;
import portal.security.Once;

/**
 * Checks proofs of possession (DPoP, RFC 9449): a short JWT, signed ES256 by a key of the client's own, that names the
 * one request it is for. Whether it was used before is for {@link Sessions} to say.
 */
@Singleton
public class Proofs {
    /** How far a client's clock may be from ours, either way. */
    public static final Duration WINDOW = Duration.ofSeconds(60);

    private static final String TYPE = "dpop+jwt";
    private static final Set<String> POINT = Set.of("kty", "crv", "x", "y");
    private static final Base64.Decoder BASE64 = Base64.getUrlDecoder();
    private static final int LONGEST = 4096;
    private static final int SHORTEST_ID = 8;
    private static final int LONGEST_ID = 128;
    /** The end of the year 9999, so that no sum overflows. */
    private static final long LAST_SECOND = 253_402_300_799L;

    /** Two values of 32 bytes, one behind the other, as JWS writes a signature (RFC 7518, 3.4). */
    private static final String ES256 = "SHA256withECDSAinP1363Format";

    /** A name that stands twice, or something behind the end, is refused. */
    private static final ObjectReader CLAIMS = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerForMapOf(Object.class);

    private final Clock clock;
    private final Supplier<Provider> checker;
    private final ProvedKeys keys = new ProvedKeys();

    @Inject
    Proofs(Clock clock) {
        this(clock, () -> Providers.QUICKEST);
    }

    /** With signatures checked by some provider. */
    Proofs(Clock clock, Supplier<Provider> checker) {
        this.clock = clock;
        this.checker = checker;
    }

    /** Loaded when the first proof comes. */
    private static final class Providers {
        /** Reads keys, and refuses points that lie on no curve. */
        static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

        /**
         * Checks signatures in half the time where it has a library for this machine; elsewhere Bouncy Castle does it,
         * which takes a quarter of the time that the JDK takes.
         */
        static final Provider QUICKEST = AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null
                ? AmazonCorrettoCryptoProvider.INSTANCE
                : BOUNCY_CASTLE;

        static {
            if (Security.getProvider(BouncyCastleProvider.PROVIDER_NAME) == null) {
                Security.addProvider(BOUNCY_CASTLE);
            }
        }
    }

    /**
     * The request that a proof must be for.
     *
     * @param addresses every way to write its address, without the query
     */
    public record Target(String method, Set<String> addresses) {
        public Target {
            addresses = Set.copyOf(addresses);
        }
    }

    /**
     * Checks a proof.
     *
     * @param token the token it comes with; null when there is none yet
     * @throws Refused NOT_SIGNED_IN, with {@code session.clock} and our time when only the time is wrong
     */
    public Proof check(String jwt, Target target, @Nullable String token) {
        try {
            return checked(jwt, target, token);
        } catch (JoseException | GeneralSecurityException | IOException | IllegalArgumentException unreadable) {
            // the last for a point that is on no curve, and what is not base64
            throw wrong();
        }
    }

    private Proof checked(String jwt, Target target, @Nullable String token)
            throws JoseException, GeneralSecurityException, IOException {
        int header = jwt.indexOf('.');
        int claim = jwt.lastIndexOf('.');
        if (jwt.length() > LONGEST || header < 0 || jwt.indexOf('.', header + 1) != claim) {
            throw wrong();
        }
        String head = jwt.substring(0, header);
        Optional<ProvedKeys.Known> known = keys.of(head);
        ProvedKeys.Known key = known.isPresent() ? known.get() : key(head);
        if (!holds(key.key(), jwt.substring(0, claim), jwt.substring(claim + 1))) {
            throw wrong();
        }
        if (known.isEmpty()) {
            keys.held(head, key);
        }
        Map<String, Object> claims = CLAIMS.readValue(BASE64.decode(jwt.substring(header + 1, claim)));
        if (claims == null
                || !(claims.get("jti") instanceof String id)
                || id.length() < SHORTEST_ID
                || id.length() > LONGEST_ID
                || !target.method().equals(claims.get("htm"))
                || !(claims.get("htu") instanceof String address)
                || !target.addresses().contains(address)
                || !(claims.get("iat") instanceof Number seconds)
                || token != null && !hash(token).equals(claims.get("ath"))) {
            throw wrong();
        }
        return new Proof(key.thumbprint(), id, timely((long) seconds.doubleValue()));
    }

    private boolean holds(PublicKey key, String signed, String signature) throws GeneralSecurityException {
        Signature check = Signature.getInstance(ES256, checker.get());
        check.initVerify(key);
        check.update(signed.getBytes(StandardCharsets.US_ASCII));
        return check.verify(BASE64.decode(signature));
    }

    /** The key in a header, read from the four fields of a point alone. */
    private ProvedKeys.Known key(String encoded) throws JoseException, GeneralSecurityException {
        Map<String, Object> header = JsonUtil.parseJson(new String(BASE64.decode(encoded), StandardCharsets.UTF_8));
        boolean ours = !header.containsKey("crit") // none of it would be understood
                && TYPE.equals(header.get("typ"))
                && AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256.equals(header.get("alg"));
        if (!ours || !(header.get("jwk") instanceof Map<?, ?> given)) {
            throw wrong();
        }
        Map<String, Object> point = new HashMap<>();
        for (String field : POINT) {
            if (!(given.get(field) instanceof String value)) {
                throw wrong();
            }
            point.put(field, value);
        }
        if (given.containsKey("d") || !"EC".equals(point.get("kty")) || !"P-256".equals(point.get("crv"))) {
            throw wrong();
        }
        EllipticCurveJsonWebKey key = new EllipticCurveJsonWebKey(point, Providers.BOUNCY_CASTLE.getName());
        KeyFactory checkers = KeyFactory.getInstance("EC", checker.get());
        return new ProvedKeys.Known(
                checkers.generatePublic(new ECPublicKeySpec(key.getECPublicKey().getW(), EllipticCurves.P256)),
                key.calculateThumbprint("SHA-256"));
    }

    private Instant timely(long seconds) {
        Instant now = clock.instant();
        long off = now.getEpochSecond() - Math.max(0, Math.min(seconds, LAST_SECOND));
        if (Math.abs(off) > WINDOW.toSeconds()) {
            throw Refused.wrongClock(
                    "手机的时间和服务器相差太多，请校准时间后再试。", now.atZone(clock.getZone()).toOffsetDateTime());
        }
        return Instant.ofEpochSecond(seconds);
    }

    private static String hash(String token) {
        MessageDigest sum = Once.sha256();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sum.digest(token.getBytes(StandardCharsets.US_ASCII)));
    }

    private static Refused wrong() {
        return Refused.notSignedIn("session.proof", "这次请求没有通过身份校验，请重新打开小程序再试。");
    }
}
