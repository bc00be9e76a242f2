package portal.redaction;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Writes on pictures with the portal's own typeface, since a server may have none. */
final class Lettering {
    private static final String FACE = "/fonts/petition-serif.ttf";

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double unit;

    Lettering() {
        try (InputStream in = Lettering.class.getResourceAsStream(FACE)) {
            this.font = new TTFParser().parse(new RandomAccessReadBuffer(Objects.requireNonNull(in, FACE)));
            this.characters = font.getUnicodeCmapLookup();
            this.unit = 1.0 / font.getUnitsPerEm();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How wide a character is, where it is as high as 1. */
    double width(int character) {
        try {
            return font.getAdvanceWidth(characters.getGlyphId(character)) * unit;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    double width(String text) {
        return text.codePoints().mapToDouble(this::width).sum();
    }

    /** Writes with the left end of the line at a place, so high. */
    void write(Graphics2D on, String text, double x, double y, double size) throws IOException {
        double at = x;
        for (int character : text.codePoints().toArray()) {
            GlyphData glyph = font.getGlyph().getGlyph(characters.getGlyphId(character));
            if (glyph != null) {
                AffineTransform place = AffineTransform.getTranslateInstance(at, y);
                place.scale(size * unit, -size * unit);
                on.fill(place.createTransformedShape(glyph.getPath()));
            }
            at += width(character) * size;
        }
    }
}
