package portal.document;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Office documents that are zip archives: told by the archive's list of parts; only one small part is opened. */
final class ZipParts {
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final Pattern MACRO_TYPES = Pattern.compile("macroenabled|vbaproject|macrosheet");
    private static final int MOST_PARTS = 10_000;
    private static final long MOST_BYTES_UNPACKED = 500L * 1024 * 1024;
    private static final int MOST_BYTES_OF_TYPES = 1024 * 1024;

    private ZipParts() {}

    static FileKind kind(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> parts = Collections.list(zip.entries());
            refuseOddities(parts);
            return kind(zip, parts);
        } catch (ZipException | EOFException damaged) {
            throw Refusals.DAMAGED.refused();
        }
    }

    private static void refuseOddities(List<? extends ZipEntry> parts) {
        Set<String> names = new HashSet<>();
        long left = MOST_BYTES_UNPACKED;
        for (ZipEntry part : parts) {
            if (!names.add(part.getName())) {
                throw Refusals.DAMAGED.refused(); // programs differ on which of two same-named parts counts
            }
            if (part.getSize() < 0 || part.getSize() > left || names.size() > MOST_PARTS) {
                throw Refusals.SWOLLEN.refused();
            }
            left -= part.getSize();
        }
    }

    private static FileKind kind(ZipFile zip, List<? extends ZipEntry> parts) throws IOException {
        if (zip.getEntry("OFD.xml") != null) {
            return FileKind.OFD;
        }
        ZipEntry declared = zip.getEntry(CONTENT_TYPES);
        if (declared == null) {
            throw Refusals.ARCHIVE.refused();
        }
        String types = types(zip, declared);
        if (parts.stream().anyMatch(ZipParts::macro)
                || MACRO_TYPES.matcher(types).find()) {
            throw Refusals.MACROS.refused();
        } else if (types.contains("wordprocessingml.document.main+xml")) {
            return FileKind.DOCX;
        } else if (types.contains("spreadsheetml.sheet.main+xml")) {
            return FileKind.XLSX;
        }
        throw (types.contains("presentationml") ? Refusals.SLIDES : Refusals.UNKNOWN).refused();
    }

    private static boolean macro(ZipEntry part) {
        String name = part.getName().toLowerCase(Locale.ROOT);
        return name.endsWith("vbaproject.bin") || name.endsWith("vbadata.xml") || name.contains("/macrosheets/");
    }

    private static String types(ZipFile zip, ZipEntry declared) throws IOException {
        try (InputStream in = zip.getInputStream(declared)) {
            byte[] bytes = in.readNBytes(MOST_BYTES_OF_TYPES + 1);
            if (bytes.length > MOST_BYTES_OF_TYPES) {
                throw Refusals.SWOLLEN.refused();
            }
            // UTF-16 becomes readable here too once its zero bytes are gone
            return new String(bytes, StandardCharsets.ISO_8859_1)
                    .replace("\0", "")
                    .toLowerCase(Locale.ROOT);
        }
    }
}
