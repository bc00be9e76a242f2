package portal.redaction;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Text that lies unseen over the picture of a page, so that it can be searched, copied and read aloud. Its font draws
 * nothing and knows only the characters that are written with it: the original's fonts would tell of others.
 */
final class TextLayer {
    static final String FONT = "F";
    private static final int MOST_CODES = 0xFFFF;
    private static final int LIST = 100;

    private final Map<String, Integer> codes = new LinkedHashMap<>();

    /** The operators that write glyphs on a page that is so high. */
    String written(List<Glyph> glyphs, double height) {
        if (glyphs.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("BT /" + FONT + " 1 Tf 3 Tr\n");
        for (Glyph glyph : glyphs) {
            AffineTransform place = new AffineTransform(1, 0, 0, -1, 0, height);
            place.concatenate(glyph.place());
            out.append(String.format(
                    Locale.ROOT,
                    "%.3f %.3f %.3f %.3f %.2f %.2f Tm <%04X> Tj\n",
                    place.getScaleX(),
                    place.getShearY(),
                    place.getShearX(),
                    place.getScaleY(),
                    place.getTranslateX(),
                    place.getTranslateY(),
                    code(glyph.text())));
        }
        return out.append("ET\n").toString();
    }

    private int code(String text) {
        int next = codes.size() + 1;
        if (next > MOST_CODES) {
            throw Bounds.LABOUR.refused();
        }
        Integer known = codes.putIfAbsent(text, next);
        return known == null ? next : known;
    }

    /** Completes the font once all pages are written. */
    void complete(COSDictionary font, COSStream map) throws IOException {
        try (OutputStream out = map.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(map().getBytes(StandardCharsets.US_ASCII));
        }
        COSDictionary below = dictionary(COSName.FONT, "CIDFontType2");
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "Identity");
        system.setInt(COSName.SUPPLEMENT, 0);
        below.setItem(COSName.CIDSYSTEMINFO, system);
        below.setInt(COSName.DW, 1000);
        below.setItem(COSName.FONT_DESC, descriptor());
        below.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
        COSArray descendants = new COSArray();
        descendants.add(below);
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "Unseen");
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        font.setItem(COSName.TO_UNICODE, map);
    }

    private static COSDictionary dictionary(COSName type, String subtype) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, type);
        dictionary.setName(COSName.SUBTYPE, subtype);
        dictionary.setName(COSName.BASE_FONT, "Unseen");
        return dictionary;
    }

    private static COSDictionary descriptor() {
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "Unseen");
        descriptor.setInt(COSName.FLAGS, 4);
        COSArray box = new COSArray();
        for (int side : new int[] {0, 0, 1000, 1000}) {
            box.add(COSInteger.get(side));
        }
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, 1000);
        descriptor.setInt(COSName.DESCENT, 0);
        descriptor.setInt(COSName.CAP_HEIGHT, 1000);
        descriptor.setInt(COSName.STEM_V, 80);
        return descriptor;
    }

    private String map() {
        StringBuilder out = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                + "/CMapName /Unseen def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        List<Map.Entry<String, Integer>> all = List.copyOf(codes.entrySet());
        for (int from = 0; from < all.size(); from += LIST) {
            List<Map.Entry<String, Integer>> part = all.subList(from, Math.min(all.size(), from + LIST));
            out.append(part.size()).append(" beginbfchar\n");
            for (Map.Entry<String, Integer> each : part) {
                out.append(String.format("<%04X> <", each.getValue()));
                each.getKey().chars().forEach(unit -> out.append(String.format("%04X", unit)));
                out.append(">\n");
            }
            out.append("endbfchar\n");
        }
        return out.append("endcmap CMapName currentdict /CMap defineresource pop end end\n")
                .toString();
    }
}
