package portal.security;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** HMAC-SM3 under one key a use: what is looked up or compared, but must not be read from the database. */
@Singleton
public final class KeyedHash {
    /** Length of a hash in bytes. */
    public static final int LENGTH = 32;

    private final Map<Use, KeyParameter> keys = new EnumMap<>(Use.class);

    public KeyedHash(Secrets secrets) {
        for (Use use : Use.values()) {
            String purpose = "hash." + use.name().toLowerCase(Locale.ROOT);
            keys.put(use, new KeyParameter(secrets.key(purpose, LENGTH)));
        }
    }

    /** The hash of one or more texts; {@code ("ab", "c")} and {@code ("a", "bc")} differ. */
    public byte[] of(Use use, String... parts) {
        byte[][] bytes = new byte[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            bytes[i] = parts[i].getBytes(StandardCharsets.UTF_8);
        }
        return of(use, bytes);
    }

    /** The hash of one or more runs of bytes, each counted, so that no two lists run together. */
    byte[] of(Use use, byte[]... parts) {
        KeyParameter key = keys.get(use);
        if (key == null) {
            throw new IllegalStateException("No key for " + use);
        }
        return hmac(key, parts);
    }

    /** Whether two hashes are equal, in a time that does not tell where they differ. */
    public static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }

    static byte[] hmac(KeyParameter key, byte[]... parts) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(key);
        for (byte[] part : parts) {
            mac.update(ByteBuffer.allocate(4).putInt(part.length).array(), 0, 4);
            mac.update(part, 0, part.length);
        }
        byte[] hash = new byte[LENGTH];
        mac.doFinal(hash, 0);
        return hash;
    }
}
