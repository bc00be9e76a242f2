package portal.document;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Seals the pieces of one file with SM4-GCM. Each piece is bound to the file's name, its place and whether it is the
 * last, so that pieces cannot change places, files or keys, and none can be missing at the end.
 */
final class ChunkSeal {
    static final int CHUNK = 64 * 1024;
    static final int TAG = 16;
    /** Random bytes at the beginning of a file; with the piece's place they make its nonce. */
    static final int PREFIX = 8;

    private static final int TAG_BITS = TAG * Byte.SIZE;

    private final byte[] key;
    private final byte[] file;
    private final byte[] prefix;
    private final GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
    private int place;

    ChunkSeal(SecretKey key, FileKey file, byte[] prefix) {
        this.key = key.getEncoded();
        this.file = HexFormat.of().parseHex(file.hex());
        this.prefix = prefix;
    }

    /** Seals the next piece. */
    byte[] seal(byte[] piece, int length, boolean last) {
        try {
            return run(true, piece, length, last);
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException("Sealing checks nothing", impossible);
        }
    }

    /** Opens the next piece, or fails when it is not the one that was sealed there. */
    byte[] open(byte[] sealed, int length, boolean last) throws InvalidCipherTextException {
        return run(false, sealed, length, last);
    }

    private byte[] run(boolean sealing, byte[] in, int length, boolean last) throws InvalidCipherTextException {
        byte[] nonce = ByteBuffer.allocate(PREFIX + Integer.BYTES)
                .put(prefix)
                .putInt(place)
                .array();
        byte[] bound = ByteBuffer.allocate(file.length + Integer.BYTES + 1)
                .put(file)
                .putInt(place)
                .put((byte) (last ? 1 : 0))
                .array();
        cipher.init(sealing, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, bound));
        byte[] out = new byte[cipher.getOutputSize(length)];
        int written = cipher.processBytes(in, 0, length, out, 0);
        cipher.doFinal(out, written);
        place = Math.incrementExact(place);
        return out;
    }
}
