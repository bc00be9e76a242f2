package portal.document;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Objects;
import javax.crypto.SecretKey;

/** Writes a file in sealed pieces. The last piece is marked only by {@link #finish()}: a half-written file never opens. */
final class SealedOutput extends OutputStream {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final OutputStream out;
    private final ChunkSeal seal;
    private final byte[] piece = new byte[ChunkSeal.CHUNK];
    private int filled;

    SealedOutput(OutputStream out, SecretKey key, FileKey file) throws IOException {
        byte[] prefix = new byte[ChunkSeal.PREFIX];
        RANDOM.nextBytes(prefix);
        out.write(prefix);
        this.out = out;
        this.seal = new ChunkSeal(key, file, prefix);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, bytes.length);
        int at = from;
        int left = length;
        while (left > 0) {
            if (filled == piece.length) {
                out.write(seal.seal(piece, filled, false));
                filled = 0;
            }
            int part = Math.min(left, piece.length - filled);
            System.arraycopy(bytes, at, piece, filled, part);
            filled += part;
            at += part;
            left -= part;
        }
    }

    /** Seals what is left as the last piece. */
    void finish() throws IOException {
        out.write(seal.seal(piece, filled, true));
        out.flush();
    }
}
