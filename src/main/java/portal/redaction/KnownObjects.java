package portal.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Looks at every object of a finished PDF. Only what a page of a picture with text needs is known: no annotation, form,
 * attachment, action, layer, structure, metadata or name list can be in it, since their very words are unknown. In what
 * is known, streams unpacked and strings, the removed text is searched in the ways in which it could be written.
 */
final class KnownObjects {
    private static final Set<String> KEYS = Set.of("""
        Type Version Pages Kids Count Parent MediaBox Resources Contents XObject Font Subtype Width Height BitsPerComponent
        ColorSpace Filter DecodeParms Predictor Columns Colors Length BaseFont Encoding DescendantFonts ToUnicode
        CIDSystemInfo Registry Ordering Supplement DW FontDescriptor FontName Flags FontBBox ItalicAngle Ascent Descent
        CapHeight StemV CIDToGIDMap P F""".split("\\s+"));
    private static final Set<String> TRAILER = Set.of("Root", "Size", "ID");
    private static final Set<String> KINDS = Set.of("Image", "Type0", "CIDFontType2");
    private static final int LEAST_BYTES = 4;
    private static final int LEAST_LATIN = 6;
    private static final int LEAST_PACKED = 8;
    private static final int MARKER = 0xFF;

    private final Claim claim;
    private final Set<String> failures = new TreeSet<>();

    private KnownObjects(Claim claim) {
        this.claim = claim;
    }

    static List<String> failures(PDDocument document, byte[] file, Claim claim) throws IOException {
        KnownObjects objects = new KnownObjects(claim);
        COSDictionary trailer = document.getDocument().getTrailer();
        for (COSName name : trailer.keySet()) {
            if (!TRAILER.contains(name.getName())) {
                objects.failures.add("文件里还有不认识的内容：" + name.getName() + "。");
            }
        }
        for (COSObjectKey key :
                new ArrayList<>(document.getDocument().getXrefTable().keySet())) {
            objects.look(document.getDocument().getObjectFromPool(key).getObject());
        }
        objects.search(file, LEAST_PACKED);
        return new ArrayList<>(objects.failures);
    }

    private void look(COSBase object) throws IOException {
        if (object instanceof COSDictionary dictionary) {
            dictionary(dictionary);
        } else if (object instanceof COSArray array) {
            for (COSBase each : array) {
                if (!(each instanceof COSObject)) {
                    look(each);
                }
            }
        } else if (object instanceof COSString string) {
            search(string.getBytes(), LEAST_BYTES);
        } else if (object instanceof COSName name) {
            search(name.getName().getBytes(StandardCharsets.UTF_8), LEAST_BYTES);
        }
    }

    private void dictionary(COSDictionary dictionary) throws IOException {
        for (COSName name : dictionary.keySet()) {
            COSBase value = dictionary.getItem(name);
            boolean kind = name.equals(COSName.SUBTYPE);
            if (!KEYS.contains(name.getName()) || kind && !KINDS.contains(dictionary.getNameAsString(name))) {
                failures.add("文件里还有不认识的内容：" + name.getName() + "。");
            }
            if (!(value instanceof COSObject)) {
                look(value);
            }
        }
        if (dictionary instanceof COSStream stream) {
            stream(stream);
        }
    }

    private void stream(COSStream stream) throws IOException {
        if (stream.getFilters() instanceof COSName filter && filter.equals(COSName.DCT_DECODE)) {
            try (InputStream raw = stream.createRawInputStream()) {
                photo(raw.readAllBytes());
            }
            return;
        }
        try (InputStream content = stream.createInputStream()) {
            boolean pixels = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
            search(content.readAllBytes(), pixels ? LEAST_PACKED : LEAST_BYTES);
        }
    }

    /** A JPEG may carry places, comments and a small picture of what it showed before. */
    private void photo(byte[] jpeg) {
        for (int i = 2; i + 3 < jpeg.length && (jpeg[i] & 0xFF) == MARKER; ) {
            int marker = jpeg[i + 1] & 0xFF;
            if (marker == 0xDA) {
                return;
            }
            boolean other = marker > 0xE0 && marker <= 0xEF && marker != 0xEE || marker == 0xFE;
            if (other) {
                failures.add("图片里带着别的信息。");
            }
            i += 2 + ((jpeg[i + 2] & 0xFF) << 8 | jpeg[i + 3] & 0xFF);
        }
    }

    private void search(byte[] bytes, int least) {
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        String large = new String(largeDigits(bytes), StandardCharsets.ISO_8859_1);
        for (String gone : claim.gone()) {
            for (byte[] written : writings(gone)) {
                boolean plain = new String(written, StandardCharsets.ISO_8859_1).matches("\\p{ASCII}*");
                if (written.length >= Math.max(least, plain ? LEAST_LATIN : LEAST_BYTES)
                        && latin.contains(new String(written, StandardCharsets.ISO_8859_1))) {
                    failures.add("文件内部还有“" + gone + "”。");
                }
            }
            String hex = hex(gone);
            if (hex.length() >= Math.max(least, LEAST_PACKED) && large.contains(hex)) {
                failures.add("文件内部还有“" + gone + "”。");
            }
        }
    }

    /** Only hexadecimal digits are made large: a file is no text, and the case of other bytes would change its length. */
    private static byte[] largeDigits(byte[] bytes) {
        byte[] large = bytes.clone();
        for (int i = 0; i < large.length; i++) {
            if (large[i] >= 'a' && large[i] <= 'f') {
                large[i] -= 'a' - 'A';
            }
        }
        return large;
    }

    private static List<byte[]> writings(String text) {
        return List.of(
                text.getBytes(StandardCharsets.UTF_8),
                text.getBytes(StandardCharsets.UTF_16BE),
                text.getBytes(StandardCharsets.UTF_16LE),
                text.getBytes(Charset.forName("GB18030")));
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_16BE)) {
            hex.append(String.format("%02X", each));
        }
        return hex.toString();
    }
}
