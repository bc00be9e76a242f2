package portal.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.crypto.InvalidCipherTextException;

/**
 * What is stored for something sealed, as bytes: version (1), algorithm (1 = SM4-GCM), length of the key's id, the id in
 * ASCII (none for a field: its key is the one of its row), 12 random bytes, cipher text, 16 bytes of tag. The bytes
 * before the random ones are authenticated too.
 */
record Envelope(String keyId, byte[] head, byte[] nonce, byte[] body) {
    private static final byte VERSION = 1;
    private static final byte SM4_GCM = 1;
    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    static byte[] seal(Sm4Gcm key, String keyId, String place, byte[] plain) {
        byte[] head = head(keyId);
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = new byte[head.length + NONCE + plain.length + Sm4Gcm.TAG];
        System.arraycopy(head, 0, sealed, 0, head.length);
        System.arraycopy(nonce, 0, sealed, head.length, NONCE);
        try {
            key.run(true, nonce, head, bytes(place), plain, sealed, head.length + NONCE);
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException("Sealing " + place + " failed", impossible);
        }
        return sealed;
    }

    /** Splits stored bytes; throws when they are no envelope or of a kind that this version does not know. */
    static Envelope read(byte[] sealed, String place) {
        int known = sealed.length < 3 ? 0 : sealed[2];
        if (known < 0
                || sealed.length < 3 + known + NONCE + Sm4Gcm.TAG
                || sealed[0] != VERSION
                || sealed[1] != SM4_GCM) {
            throw new IllegalStateException("No envelope of a known kind at " + place);
        }
        ByteBuffer bytes = ByteBuffer.wrap(sealed);
        byte[] head = new byte[3 + known];
        byte[] nonce = new byte[NONCE];
        byte[] body = new byte[sealed.length - head.length - NONCE];
        bytes.get(head).get(nonce).get(body);
        return new Envelope(new String(head, 3, known, StandardCharsets.US_ASCII), head, nonce, body);
    }

    byte[] open(Sm4Gcm key, String place) {
        byte[] plain = new byte[body.length - Sm4Gcm.TAG];
        try {
            key.run(false, nonce, head, bytes(place), body, plain, 0);
            return plain;
        } catch (InvalidCipherTextException changed) {
            throw new IllegalStateException(
                    "What is stored at " + place + " was changed, moved, or has another key", changed);
        }
    }

    private static byte[] head(String keyId) {
        byte[] id = keyId.getBytes(StandardCharsets.US_ASCII);
        if (id.length > Byte.MAX_VALUE) {
            throw new IllegalStateException("A key's id has at most 127 characters: " + keyId);
        }
        return ByteBuffer.allocate(3 + id.length)
                .put(VERSION)
                .put(SM4_GCM)
                .put((byte) id.length)
                .put(id)
                .array();
    }

    private static byte[] bytes(String place) {
        return place.getBytes(StandardCharsets.UTF_8);
    }
}
