package portal.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;
import portal.law.Refused;

/** Takes a file that a citizen brings: looks what it is, cleans it if it is a picture, and stores it encrypted. */
@ApplicationScoped
public class Intake {
    private final FileStore store;
    private final Pictures pictures;

    Intake(FileStore store, Pictures pictures) {
        this.store = store;
        this.pictures = pictures;
    }

    /**
     * Takes one file; the one that was brought stays where it is and is the caller's to delete. Blocks, for pictures
     * up to some seconds. How many and how large is checked before, by {@link FileLimits}.
     *
     * @param claimedName what the browser calls it
     * @param key sixteen bytes for SM4, the petition's or draft's own
     * @throws Refused WRONG_TYPE, or TOO_MANY while the memory for pictures is taken
     */
    public KeptFile take(Path brought, @Nullable String claimedName, SecretKey key) {
        FileKind kind = FileKind.of(brought);
        SM3Digest digest = new SM3Digest();
        long[] bytes = {0};
        try {
            FileKey file = store.put(key, target -> {
                Measured out = new Measured(target, digest);
                copy(brought, kind, out);
                bytes[0] = out.bytes;
            });
            byte[] sum = new byte[digest.getDigestSize()];
            digest.doFinal(sum, 0);
            return new KeptFile(
                    file,
                    kind.kept(),
                    FileName.of(claimedName, kind),
                    bytes[0],
                    HexFormat.of().formatHex(sum));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void copy(Path brought, FileKind kind, OutputStream out) throws IOException {
        if (kind.picture()) {
            pictures.clean(brought, kind, out);
        } else {
            Files.copy(brought, out);
        }
    }

    /** Counts and digests what passes through it. */
    private static final class Measured extends FilterOutputStream {
        private final SM3Digest digest;
        private long bytes;

        Measured(OutputStream out, SM3Digest digest) {
            super(out);
            this.digest = digest;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            digest.update(bytes, from, length);
            this.bytes += length;
        }
    }
}
