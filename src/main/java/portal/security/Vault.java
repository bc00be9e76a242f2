package portal.security;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * Seals and opens what is stored of people and their matters (SM4-GCM), about 20 µs a field. Everything sealed is bytes
 * ({@code bytea}); a place is {@code table.column.id} of where it is stored, so that nothing can be moved to another row
 * or column unnoticed. Opening throws {@link IllegalStateException} when the bytes were changed or moved, or their key is
 * not configured any more.
 */
@Singleton
public final class Vault {
    private static final String WRAPPED = "data-key";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Secrets secrets;

    public Vault(Secrets secrets) {
        this.secrets = secrets;
    }

    /** A new random key for one petition; those of accusations are wrapped under keys of their own. */
    public DataKey newDataKey(boolean accusation) {
        byte[] secret = new byte[DataKey.SECRET_LENGTH];
        RANDOM.nextBytes(secret);
        return wrap(secret, accusation ? Ring.ACCUSATIONS : Ring.FIELDS);
    }

    /** Opens a stored key, also one wrapped before the wrapping key changed. */
    public DataKey open(byte[] wrapped) {
        Envelope envelope = Envelope.read(wrapped, WRAPPED);
        return new DataKey(envelope.open(new Sm4Gcm(secrets.wrapping(envelope.keyId())), WRAPPED), wrapped);
    }

    /** Whether what a stored key opens is of an accusation. */
    public boolean forAccusation(byte[] wrapped) {
        return Envelope.read(wrapped, WRAPPED).keyId().startsWith(Ring.ACCUSATIONS.word());
    }

    /** The same key wrapped under the current wrapping key of its ring, for when an older one is to be given up. */
    public DataKey rewrap(DataKey key) {
        return rewrap(key, forAccusation(key.wrapped()));
    }

    /** The same key wrapped for what its petition has become; what was sealed and committed to under it stays as it is. */
    public DataKey rewrap(DataKey key, boolean accusation) {
        return wrap(key.secret(), accusation ? Ring.ACCUSATIONS : Ring.FIELDS);
    }

    public byte[] seal(DataKey key, String place, String text) {
        return seal(key, place, text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] seal(DataKey key, String place, byte[] bytes) {
        return Envelope.seal(key.fields(), "", place, bytes);
    }

    public String unseal(DataKey key, String place, byte[] sealed) {
        return new String(unsealBytes(key, place, sealed), StandardCharsets.UTF_8);
    }

    public byte[] unsealBytes(DataKey key, String place, byte[] sealed) {
        return Envelope.read(sealed, place).open(key.fields(), place);
    }

    private DataKey wrap(byte[] secret, Ring ring) {
        String id = secrets.current(ring);
        return new DataKey(secret, Envelope.seal(new Sm4Gcm(secrets.wrapping(id)), id, WRAPPED, secret));
    }
}
