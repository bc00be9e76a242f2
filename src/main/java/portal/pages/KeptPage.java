package portal.pages;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A page as it was rendered once: its bytes, plain and gzipped, outside the heap, and the headers they go with. */
final class KeptPage {
    private static final int TAG_BYTES = 16;
    private static final int HEADERS = 512;

    private final CharSequence contentType;
    private final Variant plain;
    private final Variant gzipped;
    private final long keptAt;

    KeptPage(byte[] body, String contentType, long nanoTime) {
        String hash = HexFormat.of().formatHex(digest(body), 0, TAG_BYTES);
        this.contentType = HttpHeaders.createOptimized(contentType);
        this.plain = new Variant(body, '"' + hash + '"');
        this.gzipped = new Variant(gzip(body), '"' + hash + "-gz\"");
        this.keptAt = nanoTime;
    }

    /** One form of the body; each has a strong tag of its own. */
    static final class Variant {
        private final Buffer body;
        private final CharSequence length;
        private final CharSequence tag;

        Variant(byte[] bytes, String tag) {
            ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length);
            direct.put(bytes).flip();
            this.body = Buffer.buffer(Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(direct)));
            this.length = HttpHeaders.createOptimized(Integer.toString(bytes.length));
            this.tag = HttpHeaders.createOptimized(tag);
        }

        Buffer body() {
            return body;
        }

        CharSequence length() {
            return length;
        }

        CharSequence tag() {
            return tag;
        }
    }

    CharSequence contentType() {
        return contentType;
    }

    Variant plain() {
        return plain;
    }

    Variant gzipped() {
        return gzipped;
    }

    long keptAt() {
        return keptAt;
    }

    /** What it takes of the memory. */
    int size() {
        return plain.body.length() + gzipped.body.length() + HEADERS;
    }

    /** Whether a client's If-None-Match names this page in one of its forms. */
    boolean isKnownBy(String ifNoneMatch) {
        return ifNoneMatch.equals("*")
                || ifNoneMatch.contains(plain.tag.toString())
                || ifNoneMatch.contains(gzipped.tag.toString());
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 2);
        try (GZIPOutputStream out = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
