package portal.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Makes the files that tests bring: small, of every kind, honest and hostile. */
public final class Samples {
    private static final int MEGABYTE = 1 << 20;
    private static final int ADLER = 65_521;
    private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final String TYPES =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                    + " ContentType=\"%s\"/></Types>";
    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private Samples() {}

    /** Puts bytes into a file of the folder. */
    public static Path file(Path folder, String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    /** So many megabytes of zeros in one packed stream: one of them packed, and that again and again. */
    static byte[] zeros(int megabytes) {
        byte[] buffer = new byte[1 << 16];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[MEGABYTE]);
        out.write(buffer, 0, deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH));
        deflater.setInput(new byte[MEGABYTE]);
        int one = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
        deflater.end();
        for (int i = 1; i < megabytes; i++) {
            out.write(buffer, 0, one);
        }
        int sum = (int) ((long) megabytes * MEGABYTE % ADLER) << 16 | 1;
        out.writeBytes(
                ByteBuffer.allocate(6).put((byte) 3).put((byte) 0).putInt(sum).array());
        return out.toByteArray();
    }

    /** A picture whose upper left quarter is red and the rest white. */
    static BufferedImage redCorner(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height / 2);
        canvas.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return encoded(redCorner(width, height, BufferedImage.TYPE_3BYTE_BGR), "jpg");
    }

    public static byte[] png(int width, int height) {
        return encoded(redCorner(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    static byte[] gif(int width, int height) {
        return encoded(redCorner(width, height, BufferedImage.TYPE_BYTE_INDEXED), "gif");
    }

    static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException("No writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A photo as a telephone makes it: turned, and saying where it was taken (34°N 113°E) and with what. */
    public static byte[] photo(int width, int height, int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(text("II")).putShort((short) 42).putInt(8).putShort((short) 3);
        entry(tiff, 0x010F, 2, 14, 100); // maker
        entry(tiff, 0x0112, 3, 1, orientation);
        entry(tiff, 0x8825, 4, 1, 60); // where the GPS part begins
        tiff.position(60);
        tiff.putShort((short) 1);
        entry(tiff, 0x0001, 2, 2, 'N');
        tiff.position(100);
        tiff.put(text("SecretPhone 9\0"));
        byte[] exif = join(text("Exif\0\0"), tiff.array());
        byte[] plain = jpeg(width, height);
        ByteBuffer length = ByteBuffer.allocate(4).putShort((short) 0xFFE1).putShort((short) (exif.length + 2));
        return join(
                new byte[] {plain[0], plain[1]},
                length.array(),
                exif,
                java.util.Arrays.copyOfRange(plain, 2, plain.length));
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** The beginning of a PNG that claims a size; there are no pixels. */
    public static byte[] pngHeader(int width, int height) {
        byte[] size = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        return join(
                PNG_MARK,
                chunk("IHDR", size),
                chunk("IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1}),
                chunk("IEND", new byte[0]));
    }

    /** A PNG with one more part before its pixels. */
    static byte[] pngWith(String name, byte[] content) {
        byte[] plain = png(4, 4);
        int afterHeader = 33;
        return join(
                java.util.Arrays.copyOf(plain, afterHeader),
                chunk(name, content),
                java.util.Arrays.copyOfRange(plain, afterHeader, plain.length));
    }

    private static byte[] chunk(String name, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(text(name));
        sum.update(content);
        return join(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                text(name),
                content,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    public static byte[] pdf() {
        return text("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    }

    public static byte[] docx() {
        return zip(Map.of("[Content_Types].xml", text(TYPES.formatted(WORD)), "word/document.xml", text("<w/>")));
    }

    public static byte[] xlsx() {
        return zip(Map.of("[Content_Types].xml", text(TYPES.formatted(SHEET)), "xl/workbook.xml", text("<w/>")));
    }

    static byte[] docxWith(String part, byte[] content) {
        return zip(Map.of("[Content_Types].xml", text(TYPES.formatted(WORD)), part, content));
    }

    static byte[] officeOf(String contentType) {
        return zip(
                Map.of("[Content_Types].xml", text(TYPES.formatted(contentType)), "word/document.xml", text("<w/>")));
    }

    public static byte[] ofd() {
        return zip(Map.of("OFD.xml", text("<ofd:OFD/>"), "Doc_0/Document.xml", text("<d/>")));
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : new LinkedHashMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** An older office document with the given names directly below its root. */
    public static byte[] compound(String... names) {
        int sector = 512;
        ByteBuffer out = ByteBuffer.allocate(4 * sector).order(ByteOrder.LITTLE_ENDIAN);
        out.putLong(0xE11AB1A1E011CFD0L);
        out.putShort(24, (short) 0x3E)
                .putShort(26, (short) 3)
                .putShort(28, (short) 0xFFFE)
                .putShort(30, (short) 9);
        out.putInt(44, 1).putInt(48, 1).putInt(68, -2);
        for (int at = 76; at < sector; at += 4) {
            out.putInt(at, -1);
        }
        out.putInt(76, 0); // the table of sectors is the first
        for (int i = 0; i < sector / 4; i++) {
            out.putInt(sector + 4 * i, -1);
        }
        out.putInt(sector, -3).putInt(sector + 4, 2).putInt(sector + 8, -2);
        List<String> all = new ArrayList<>(List.of("Root Entry"));
        all.addAll(List.of(names));
        for (int i = 0; i < all.size(); i++) {
            int at = 2 * sector + 128 * i;
            byte[] name = all.get(i).getBytes(StandardCharsets.UTF_16LE);
            out.put(at, name).putShort(at + 64, (short) (name.length + 2)).put(at + 66, (byte) (i == 0 ? 5 : 2));
            out.putInt(at + 68, -1).putInt(at + 72, i > 0 && i + 1 < all.size() ? i + 1 : -1);
            out.putInt(at + 76, i == 0 && all.size() > 1 ? 1 : -1);
        }
        return out.array();
    }

    static byte[] film(String brand) {
        return join(new byte[] {0, 0, 0, 24}, text("ftyp" + brand), new byte[16]);
    }

    static byte[] mp3() {
        return join(
                text("ID3"),
                new byte[] {4, 0, 0, 0, 0, 0, 0},
                new byte[] {(byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0},
                new byte[400]);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
