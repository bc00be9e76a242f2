package portal.citizen;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Security;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jose4j.jca.ProviderContext;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
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
    private static final int LONGEST = 4096;
    private static final int SHORTEST_ID = 8;
    private static final int LONGEST_ID = 128;
    /** The end of the year 9999, so that no sum overflows. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private static final AlgorithmConstraints ES256 =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    private final Clock clock;
    private final ProvedKeys keys = new ProvedKeys();

    Proofs(Clock clock) {
        this.clock = clock;
    }

    /** Bouncy Castle checks a signature in a quarter of the time that the JDK takes; loaded when the first proof comes. */
    private static final class Fast {
        static final String PROVIDER = BouncyCastleProvider.PROVIDER_NAME;
        static final ProviderContext SIGNATURES = new ProviderContext();

        static {
            if (Security.getProvider(PROVIDER) == null) {
                Security.addProvider(new BouncyCastleProvider());
            }
            SIGNATURES.getSuppliedKeyProviderContext().setSignatureProvider(PROVIDER);
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
        } catch (JoseException | IllegalArgumentException unreadable) { // the latter for a point that is on no curve
            throw wrong();
        }
    }

    private Proof checked(String jwt, Target target, @Nullable String token) throws JoseException {
        if (jwt.length() > LONGEST) {
            throw wrong();
        }
        JsonWebSignature signature = new JsonWebSignature();
        signature.setProviderContext(Fast.SIGNATURES);
        signature.setAlgorithmConstraints(ES256);
        signature.setCompactSerialization(jwt);
        String header = signature.getHeaders().getEncodedHeader();
        Optional<ProvedKeys.Known> known = keys.of(header);
        ProvedKeys.Known key = known.isPresent() ? known.get() : key(signature);
        signature.setKey(key.key().getPublicKey());
        if (!signature.verifySignature()) {
            throw wrong();
        }
        if (known.isEmpty()) {
            keys.held(header, key);
        }
        Map<String, Object> claims = JsonUtil.parseJson(signature.getPayload());
        if (!(claims.get("jti") instanceof String id)
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

    /** The key in the header, read from the four fields of a point alone. */
    private static ProvedKeys.Known key(JsonWebSignature signature) throws JoseException {
        boolean ours = signature.getHeaders().getObjectHeaderValue("crit") == null // none of it would be understood
                && TYPE.equals(signature.getHeaders().getObjectHeaderValue("typ"))
                && AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256.equals(
                        signature.getHeaders().getObjectHeaderValue("alg"));
        if (!ours || !(signature.getHeaders().getObjectHeaderValue("jwk") instanceof Map<?, ?> given)) {
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
        PublicJsonWebKey key = new EllipticCurveJsonWebKey(point, Fast.PROVIDER);
        return new ProvedKeys.Known(key, key.calculateThumbprint("SHA-256"));
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
