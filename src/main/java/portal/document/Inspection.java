package portal.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Tells the kind of a file from its first bytes, and of office documents from the list of their parts. */
final class Inspection {
    private static final int HEAD = 8 * 1024;
    private static final int BRAND = 8;
    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();
    private static final Set<String> MP4_BRANDS =
            Set.of("isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash");

    private Inspection() {}

    static FileKind of(Path file) {
        try {
            byte[] head = head(file);
            if (head.length == 0) {
                throw Refusals.EMPTY.refused();
            }
            return kind(file, head);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static FileKind kind(Path file, byte[] head) throws IOException {
        if (begins(head, "\u00FF\u00D8\u00FF")) {
            return FileKind.JPEG;
        } else if (begins(head, "\u0089PNG\r\n\u001A\n")) {
            return FileKind.PNG;
        } else if (begins(head, "GIF87a") || begins(head, "GIF89a")) {
            return FileKind.GIF;
        } else if (begins(head, "%PDF-")) {
            return FileKind.PDF;
        } else if (begins(head, "PK\u0003\u0004")) {
            return ZipParts.kind(file);
        } else if (begins(head, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return CompoundFile.kind(file);
        } else if (head.length > BRAND + 4 && "ftyp".equals(latin(head, 4, 4))) {
            return film(latin(head, BRAND, 4));
        }
        return byType(file, type(head));
    }

    /** The containers of ISO 14496-12 say in their brand what they hold. */
    private static FileKind film(String brand) {
        if ("M4A ".equals(brand) || "M4B ".equals(brand)) {
            return FileKind.M4A;
        } else if ("qt  ".equals(brand)) {
            return FileKind.MOV;
        } else if (MP4_BRANDS.contains(brand)) {
            return FileKind.MP4;
        }
        throw (brand.matches("hei.|hev.|mif1|msf1|avif") ? Refusals.PHONE_PICTURE : Refusals.FILM).refused();
    }

    private static FileKind byType(Path file, String type) throws IOException {
        if ("audio/mpeg".equals(type)) {
            return FileKind.MP3;
        }
        Refusals.of(type).ifPresent(known -> {
            throw known.refused();
        });
        if (PlainText.is(file)) {
            return FileKind.TXT;
        }
        throw Refusals.UNKNOWN.refused();
    }

    private static String type(byte[] head) throws IOException {
        return KNOWN.detect(new ByteArrayInputStream(head), new Metadata()).toString();
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean begins(byte[] head, String latin) {
        return head.length >= latin.length() && latin.equals(latin(head, 0, latin.length()));
    }

    private static String latin(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}
