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

    /** One a use, set up with its key, which takes as long as hashing a short text; its user holds its lock. */
    private final Map<Use, HMac> keyed = new EnumMap<>(Use.class);

    public KeyedHash(Secrets secrets) {
        for (Use use : Use.values()) {
            String purpose = "hash." + use.name().toLowerCase(Locale.ROOT);
            keyed.put(use, keyed(secrets.key(purpose, LENGTH)));
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
        HMac mac = keyed.get(use);
        if (mac == null) {
            throw new IllegalStateException("No key for " + use);
        }
        byte[] all = counted(parts);
        synchronized (mac) {
            return finished(mac, all);
        }
    }

    /** Whether two hashes are equal, in a time that does not tell where they differ. */
    public static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }

    static byte[] hmac(byte[] key, byte[]... parts) {
        return finished(keyed(key), counted(parts));
    }

    private static HMac keyed(byte[] key) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        return mac;
    }

    private static byte[] counted(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += Integer.BYTES + part.length;
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            all.putInt(part.length).put(part);
        }
        return all.array();
    }

    /** Afterwards the same key is ready for something else. */
    private static byte[] finished(HMac mac, byte[] input) {
        mac.update(input, 0, input.length);
        byte[] hash = new byte[LENGTH];
        mac.doFinal(hash, 0);
        return hash;
    }
}
