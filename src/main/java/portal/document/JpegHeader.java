package portal.document;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What must be known of a JPEG before it is decoded.
 *
 * @param colours 1 grey, 3 colour, 4 for print
 * @param coefficients bytes that a decoder needs to hold all of it between passes
 * @param progressive stored in passes, so that decoding holds all of it in memory
 * @param scans how many passes
 * @param orientation of the camera, 1 to 8 as in Exif
 */
record JpegHeader(
        long width, long height, int colours, long coefficients, boolean progressive, int scans, int orientation) {
    private static final int UPRIGHT = 1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int EXIF = 0xE1;

    static JpegHeader of(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Reading reading = new Reading(new DataInputStream(in));
            reading.read();
            return new JpegHeader(
                    reading.width,
                    reading.height,
                    reading.colours,
                    reading.coefficients,
                    reading.progressive,
                    reading.scans,
                    reading.turned);
        } catch (EOFException cutShort) {
            throw Refusals.PICTURE_DAMAGED.refused();
        }
    }

    long pixels() {
        return width * height;
    }

    /** Walks the segments once. */
    private static final class Reading {
        private final DataInputStream in;
        private long width;
        private long height;
        private int colours;
        private long coefficients;
        private boolean progressive;
        private int scans;
        private int turned = UPRIGHT;

        Reading(DataInputStream in) {
            this.in = in;
        }

        void read() throws IOException {
            in.readUnsignedShort(); // start of image
            for (int marker = nextMarker(); marker != END_OF_IMAGE; marker = nextMarker()) {
                segment(marker, in.readUnsignedShort() - 2);
            }
            if (width == 0 || height == 0) {
                throw Refusals.PICTURE_DAMAGED.refused();
            }
        }

        /** Skips coded data, in which FF is followed by 0 or the number of a restart. */
        private int nextMarker() throws IOException {
            int before = 0;
            while (true) {
                int now = in.readUnsignedByte();
                if (before == 0xFF && now != 0 && now != 0xFF && (now & 0xF8) != 0xD0) {
                    return now;
                }
                before = now;
            }
        }

        private void segment(int marker, int length) throws IOException {
            byte[] bytes = new byte[Math.max(0, length)];
            in.readFully(bytes);
            if (marker == START_OF_SCAN) {
                scans++;
            } else if (frame(marker) && bytes.length > 5) {
                ByteBuffer frame = ByteBuffer.wrap(bytes);
                height = Short.toUnsignedInt(frame.getShort(1));
                width = Short.toUnsignedInt(frame.getShort(3));
                colours = frame.get(5);
                coefficients = coefficients(bytes);
                progressive |= marker == 0xC2 || marker > 0xC4;
            } else if (marker == EXIF && scans == 0) {
                turned = orientation(bytes);
            }
        }

        /** Two bytes each, fewer for colours that are stored coarser. */
        private long coefficients(byte[] frame) {
            int finest = 1;
            int together = 0;
            for (int at = 7; at < frame.length && at < 6 + 3 * colours; at += 3) {
                int samples = (frame[at] >> 4 & 0xF) * (frame[at] & 0xF);
                finest = Math.max(finest, samples);
                together += samples;
            }
            return 2 * width * height * Math.max(together, finest) / finest;
        }

        private static boolean frame(int marker) {
            return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        }
    }

    private static int orientation(byte[] segment) {
        if (segment.length < 14 || !new String(segment, 0, 6, StandardCharsets.ISO_8859_1).equals("Exif\0\0")) {
            return UPRIGHT;
        }
        ByteBuffer tiff = ByteBuffer.wrap(segment, 6, segment.length - 6).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = tiff.getInt(4);
        if (first < 8 || first > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = Short.toUnsignedInt(tiff.getShort(first));
        for (int at = first + 2; entries-- > 0 && at + 12 <= tiff.limit(); at += 12) {
            int value = tiff.getShort(at + 8);
            if (tiff.getShort(at) == 0x0112 && value >= UPRIGHT && value <= 8) {
                return value;
            }
        }
        return UPRIGHT;
    }
}
