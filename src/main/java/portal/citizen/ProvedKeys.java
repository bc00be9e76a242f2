package portal.citizen;

import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The keys whose proofs held of late, by the header that they stand in: a phone sends the same one each time, which need
 * not be read again, and what a provider works out for a key stays with it. Whoever has no key that held takes no place
 * here.
 */
final class ProvedKeys {
    /** Some kilobytes each. */
    private static final int MOST = 500;

    private static final float LOAD = 0.75f;

    private final Map<String, Known> keys = new LinkedHashMap<>(MOST, LOAD, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    };

    /** A key, and its thumbprint (RFC 7638, SHA-256). */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only read through
    record Known(PublicKey key, byte[] thumbprint) {}

    /** The key of a header that is known, letter by letter. */
    synchronized Optional<Known> of(String header) {
        return Optional.ofNullable(keys.get(header));
    }

    /** Keeps a key after its proof held. */
    synchronized void held(String header, Known key) {
        keys.put(header, key);
    }
}
