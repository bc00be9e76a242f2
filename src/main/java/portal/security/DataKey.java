package portal.security;

import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one petition's contents (or of a draft's): destroying its wrapped form, wherever it lies, makes them
 * unreadable for ever.
 */
public final class DataKey {
    static final int SECRET_LENGTH = 32;

    private final byte[] secret;
    private final byte[] wrapped;
    private final byte[] fieldKey;
    private final Sm4Gcm fields;

    DataKey(byte[] secret, byte[] wrapped) {
        this.secret = secret.clone();
        this.wrapped = wrapped.clone();
        this.fieldKey = Hkdf.derive(secret, "fields", 16);
        this.fields = new Sm4Gcm(fieldKey);
    }

    /**
     * The key as it is stored beside what it opens, about 80 bytes; empty when it is not stored at all, because it comes
     * from what only the citizen's browser holds.
     */
    public byte[] wrapped() {
        return wrapped.clone();
    }

    /** A key for the files of the same petition: 16 bytes for SM4, never those of the fields. */
    public SecretKey files() {
        return new SecretKeySpec(Hkdf.derive(secret, "files", 16), "SM4");
    }

    byte[] fieldKey() {
        return fieldKey;
    }

    /** The cipher of the fields, one call a time. */
    Sm4Gcm fields() {
        return fields;
    }

    byte[] secret() {
        return Arrays.copyOf(secret, secret.length);
    }

    @Override
    public String toString() {
        return "DataKey";
    }
}
