package portal.document;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The typefaces of the papers. What nearly every paper needs is read once and kept; the large faces for rare
 * characters are read for the paper that holds one, and let go after it. Not for two threads at once.
 */
final class Typefaces {
    private static final int LAST = Character.MAX_CODE_POINT;
    private static final int NONE = -1;

    /** A typeface, in the order in which a character looks for one. */
    private enum Face {
        SERIF("Petition Serif", "petition-serif.ttf", 0x20, LAST),
        BOLD("Petition Serif Bold", "petition-serif-bold.ttf", NONE, NONE),
        LATIN("Petition Latin", "petition-latin.ttf", 0x20, 0x1FFF),
        SERIF_BEYOND("Petition Serif 20000", "petition-serif-20000.ttf", 0x20000, 0x2EBEF),
        SERIF_A("Petition Serif 3400", "petition-serif-3400.ttf", 0x3400, 0x4DBF),
        SERIF_FIRST("Petition Serif 4E00", "petition-serif-4e00.ttf", 0x4E00, 0x6FFF),
        SERIF_SECOND("Petition Serif 7000", "petition-serif-7000.ttf", 0x7000, 0xFAFF),
        RARE_B_FIRST("Petition Rare 20000", "petition-rare-20000.ttf", 0x20000, 0x229FF),
        RARE_B_SECOND("Petition Rare 22A00", "petition-rare-22a00.ttf", 0x22A00, 0x253FF),
        RARE_B_THIRD("Petition Rare 25400", "petition-rare-25400.ttf", 0x25400, 0x27DFF),
        RARE_B_FOURTH("Petition Rare 27E00", "petition-rare-27e00.ttf", 0x27E00, 0x2A6DF),
        RARE_C_TO_E("Petition Rare 2A700", "petition-rare-2a700.ttf", 0x2A700, 0x2CEAF),
        RARE_F("Petition Rare 2CEB0", "petition-rare-2ceb0.ttf", 0x2CEB0, 0x2EBEF);

        private final String family;
        private final String resource;
        private final int first;
        private final int last;

        Face(String family, String resource, int first, int last) {
            this.family = family;
            this.resource = resource;
            this.first = first;
            this.last = last;
        }

        private boolean common() {
            return compareTo(LATIN) <= 0;
        }

        private boolean mayDraw(int character) {
            return first <= character && character <= last;
        }
    }

    private final Map<Face, TrueTypeFont> kept = new EnumMap<>(Face.class);

    /** Gives a document the typefaces that its text needs; answers the characters that none of them draws. */
    Set<Integer> offer(PdfRendererBuilder builder, PDDocument document, String text) throws IOException {
        Set<Integer> undrawn = text.codePoints().filter(c -> c >= ' ').boxed().collect(Collectors.toSet());
        for (Face face : Face.values()) {
            if (face.common() || undrawn.stream().anyMatch(face::mayDraw)) {
                TrueTypeFont font = font(face);
                builder.useFont(new PDFontSupplier(PDType0Font.load(document, font, true)), face.family);
                CmapLookup drawn = font.getUnicodeCmapLookup();
                undrawn.removeIf(character -> face.mayDraw(character) && drawn.getGlyphId(character) > 0);
            }
        }
        return undrawn;
    }

    private TrueTypeFont font(Face face) {
        return face.common() ? Objects.requireNonNull(kept.computeIfAbsent(face, Typefaces::parse)) : parse(face);
    }

    private static TrueTypeFont parse(Face face) {
        try (InputStream in = Typefaces.class.getResourceAsStream("/fonts/" + face.resource)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(Objects.requireNonNull(in, face.resource)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Typeface " + face.resource, unreadable);
        }
    }
}
