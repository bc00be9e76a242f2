package portal.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Objects;
import javax.crypto.SecretKey;
import org.bouncycastle.crypto.InvalidCipherTextException;

/** Reads a file of sealed pieces; hands a piece out only once it was found genuine. */
final class SealedInput extends InputStream {
    private final PushbackInputStream in;
    private final ChunkSeal seal;
    private byte[] piece = new byte[0];
    private int at;
    private boolean ended;

    SealedInput(InputStream in, SecretKey key, FileKey file) throws IOException {
        this.in = new PushbackInputStream(in);
        byte[] prefix = in.readNBytes(ChunkSeal.PREFIX);
        if (prefix.length < ChunkSeal.PREFIX) {
            throw notGenuine();
        }
        this.seal = new ChunkSeal(key, file, prefix);
    }

    @Override
    public int read() throws IOException {
        return more() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int part = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, bytes, from, part);
        at += part;
        return part;
    }

    private boolean more() throws IOException {
        while (at == piece.length && !ended) {
            byte[] sealed = in.readNBytes(ChunkSeal.CHUNK + ChunkSeal.TAG);
            int next = in.read();
            ended = next < 0;
            if (!ended) {
                in.unread(next);
            }
            piece = open(sealed);
            at = 0;
        }
        return at < piece.length;
    }

    private byte[] open(byte[] sealed) throws IOException {
        if (sealed.length < ChunkSeal.TAG) {
            throw notGenuine();
        }
        try {
            return seal.open(sealed, sealed.length, ended);
        } catch (InvalidCipherTextException altered) {
            throw notGenuine();
        }
    }

    private static IOException notGenuine() {
        return new IOException("A stored file was altered, cut short, or is not this file");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
