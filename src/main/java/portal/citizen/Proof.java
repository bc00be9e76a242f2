package portal.citizen;

import java.time.Instant;

/**
 * A proof of possession that holds: whoever sent the request has the key.
 *
 * @param key thumbprint of the public key (RFC 7638, SHA-256)
 * @param id what makes this proof unlike every other of the key
 * @param at when the client says that it made it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read through
public record Proof(byte[] key, String id, Instant at) {
    /** Never the key or the id, which belong in no log. */
    @Override
    public String toString() {
        return "Proof[" + at + "]";
    }
}
