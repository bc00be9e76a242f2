package portal.security;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Opaque random tokens (160 bits) for viewing sessions, drafts and receipts. The browser holds the token; the database
 * only its hash, and contents sealed under a key that nobody can make without the token.
 */
@Singleton
public final class Tokens {
    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyedHash hash;
    private final Map<Use, byte[]> salts = new EnumMap<>(Use.class);

    public Tokens(KeyedHash hash, Secrets secrets) {
        this.hash = hash;
        for (Use use : Use.values()) {
            salts.put(use, secrets.key("held." + use.name().toLowerCase(Locale.ROOT), KeyedHash.LENGTH));
        }
    }

    /** A new token, 27 characters that need no quoting in a cookie. */
    public static String fresh() {
        byte[] token = new byte[LENGTH];
        RANDOM.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** How a token is stored and looked up. */
    public byte[] stored(String token) {
        return hash.of(Use.SESSION, token);
    }

    /** The key of what is stored under a token; it is never stored itself. */
    public DataKey keyFrom(String token) {
        return keyFrom(Use.SESSION, token);
    }

    /** The key of what is stored under anything else only the client holds, such as its {@code Idempotency-Key}. */
    public DataKey keyFrom(Use use, String held) {
        byte[] salt = Objects.requireNonNull(salts.get(use));
        byte[] secret = Hkdf.derive(held.getBytes(StandardCharsets.UTF_8), salt, "held", DataKey.SECRET_LENGTH);
        return new DataKey(secret, new byte[0]);
    }
}
