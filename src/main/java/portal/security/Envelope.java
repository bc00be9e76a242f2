package portal.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * What is stored for something sealed, as bytes: version (1), algorithm (1 = SM4-GCM), length of the key's id, the id in
 * ASCII (none for a field: its key is the one of its row), 12 random bytes, cipher text, 16 bytes of tag. The bytes
 * before the random ones are authenticated too.
 */
record Envelope(String keyId, byte[] head, byte[] nonce, byte[] body) {
    private static final byte VERSION = 1;
    private static final byte SM4_GCM = 1;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static byte[] seal(byte[] key, String keyId, String place, byte[] plain) {
        byte[] head = head(keyId);
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = new byte[head.length + NONCE + plain.length + TAG];
        System.arraycopy(head, 0, sealed, 0, head.length);
        System.arraycopy(nonce, 0, sealed, head.length, NONCE);
        try {
            GCMModeCipher cipher = cipher(true, key, nonce, head, place);
            int written = cipher.processBytes(plain, 0, plain.length, sealed, head.length + NONCE);
            cipher.doFinal(sealed, head.length + NONCE + written);
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException("Sealing " + place + " failed", impossible);
        }
        return sealed;
    }

    /** Splits stored bytes; throws when they are no envelope or of a kind that this version does not know. */
    static Envelope read(byte[] sealed, String place) {
        int known = sealed.length < 3 ? 0 : sealed[2];
        if (known < 0 || sealed.length < 3 + known + NONCE + TAG || sealed[0] != VERSION || sealed[1] != SM4_GCM) {
            throw new IllegalStateException("No envelope of a known kind at " + place);
        }
        ByteBuffer bytes = ByteBuffer.wrap(sealed);
        byte[] head = new byte[3 + known];
        byte[] nonce = new byte[NONCE];
        byte[] body = new byte[sealed.length - head.length - NONCE];
        bytes.get(head).get(nonce).get(body);
        return new Envelope(new String(head, 3, known, StandardCharsets.US_ASCII), head, nonce, body);
    }

    byte[] open(byte[] key, String place) {
        byte[] plain = new byte[body.length - TAG];
        try {
            GCMModeCipher cipher = cipher(false, key, nonce, head, place);
            int written = cipher.processBytes(body, 0, body.length, plain, 0);
            cipher.doFinal(plain, written);
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

    private static GCMModeCipher cipher(boolean sealing, byte[] key, byte[] nonce, byte[] head, String place) {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(sealing, new AEADParameters(new KeyParameter(key), TAG * 8, nonce, head));
        byte[] aad = place.getBytes(StandardCharsets.UTF_8);
        cipher.processAADBytes(aad, 0, aad.length);
        return cipher;
    }
}
