package portal.document;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import portal.law.Refused;

/**
 * Writes a PNG anew without ever holding it: its pixels are unpacked, checked and packed again row by row, with the
 * colours they need; every other part of the file and whatever stands behind it is left behind.
 */
final class PngCopy {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int LARGEST_PART = 768; // 256 colours of three bytes; pixels are not read as one part
    private static final int PIECE = 32 * 1024;
    private static final int MOST_FILTERS = 4;

    private final DataInputStream in;
    private final DataOutputStream out;

    private PngCopy(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
    }

    /** @throws Refused WRONG_TYPE when it is damaged, or larger than any honest picture */
    static void write(Path picture, OutputStream out) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(picture))) {
            new PngCopy(in, out).copy();
        } catch (EOFException | ZipException damaged) {
            throw Refusals.PICTURE_DAMAGED.refused();
        }
    }

    private void copy() throws IOException {
        expect(Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE));
        out.write(SIGNATURE);
        int length = in.readInt();
        String type = type();
        expect(type.equals("IHDR") && length == PngShape.LENGTH);
        byte[] header = part(type, length);
        PngShape shape = PngShape.of(ByteBuffer.wrap(header));
        write(type, header, header.length);
        boolean coloured = false;
        while (true) {
            length = in.readInt();
            type = type();
            if (type.equals("IDAT")) {
                break;
            }
            if (shape.needs(type, length)) {
                byte[] colours = part(type, length);
                coloured |= type.equals("PLTE");
                write(type, colours, length);
            } else {
                expect(length >= 0 && !type.equals("IEND"));
                in.skipNBytes(length + 4L);
            }
        }
        expect(coloured || !shape.palette());
        pixels(shape, length);
        write("IEND", new byte[0], 0);
    }

    private void pixels(PngShape shape, int length) throws IOException {
        try (InputStream packed = new InflaterInputStream(new Packed(length));
                OutputStream target = new DeflaterOutputStream(new Pieces())) {
            for (PngShape.Pass pass : shape.passes()) {
                byte[] row = new byte[1 + pass.rowBytes()];
                for (int y = 0; y < pass.rows(); y++) {
                    expect(packed.readNBytes(row, 0, row.length) == row.length
                            && row[0] >= 0
                            && row[0] <= MOST_FILTERS);
                    target.write(row);
                }
            }
            packed.read(); // at its end it compares its checksum
        }
    }

    private String type() throws IOException {
        return new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
    }

    private byte[] part(String type, int length) throws IOException {
        expect(length >= 0 && length <= LARGEST_PART);
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        expect(in.readInt() == (int) sum(type, bytes, length).getValue());
        return bytes;
    }

    private void write(String type, byte[] bytes, int length) throws IOException {
        out.writeInt(length);
        out.writeBytes(type);
        out.write(bytes, 0, length);
        out.writeInt((int) sum(type, bytes, length).getValue());
    }

    private static CRC32 sum(String type, byte[] bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.ISO_8859_1));
        sum.update(bytes, 0, length);
        return sum;
    }

    private static void expect(boolean sound) {
        if (!sound) {
            throw Refusals.PICTURE_DAMAGED.refused();
        }
    }

    /** The packed pixels, which lie in several parts one after the other. */
    private final class Packed extends InputStream {
        private int left;
        private CRC32 sum = sum("IDAT", new byte[0], 0);

        Packed(int length) {
            left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            while (left == 0) {
                expect(in.readInt() == (int) sum.getValue());
                left = in.readInt();
                if (!type().equals("IDAT")) {
                    return -1;
                }
                sum = sum("IDAT", new byte[0], 0);
            }
            expect(left > 0);
            int read = in.read(bytes, from, Math.min(left, length));
            if (read < 0) {
                throw new EOFException();
            }
            sum.update(bytes, from, read);
            left -= read;
            return read;
        }
    }

    /** Parts of packed pixels, as they come. */
    private final class Pieces extends OutputStream {
        private final byte[] piece = new byte[PIECE];
        private int filled;

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            for (int at = from, end = from + length; at < end; ) {
                int copied = Math.min(PIECE - filled, end - at);
                System.arraycopy(bytes, at, piece, filled, copied);
                filled += copied;
                at += copied;
                if (filled == PIECE) {
                    close();
                }
            }
        }

        @Override
        public void close() throws IOException {
            if (filled > 0) {
                PngCopy.this.write("IDAT", piece, filled);
                filled = 0;
            }
        }
    }
}
