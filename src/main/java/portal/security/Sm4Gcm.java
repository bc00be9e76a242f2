package portal.security;

import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.modes.gcm.BasicGCMMultiplier;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;

/**
 * SM4-GCM under one key. Most keys open a field or two: a table of multiples, which makes long texts 8 % quicker, would
 * take longer to make than it takes to open them.
 */
final class Sm4Gcm {
    /** Bytes of tag behind the cipher text. */
    static final int TAG = 16;

    private final GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine(), new BasicGCMMultiplier());
    private @Nullable KeyParameter unused; // null once the cipher has it

    Sm4Gcm(byte[] key) {
        this.unused = new KeyParameter(key);
    }

    /**
     * Seals the input, or opens it, into the output from the given place on.
     *
     * @throws InvalidCipherTextException when what is to be opened is not what was sealed under this key, nonce, head and
     *     place
     */
    synchronized void run(boolean sealing, byte[] nonce, byte[] head, byte[] place, byte[] in, byte[] out, int from)
            throws InvalidCipherTextException {
        cipher.init(sealing, new AEADParameters(unused, TAG * Byte.SIZE, nonce, head));
        unused = null;
        cipher.processAADBytes(place, 0, place.length);
        int written = cipher.processBytes(in, 0, in.length, out, from);
        cipher.doFinal(out, from + written);
    }
}
