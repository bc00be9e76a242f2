package portal.redaction;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a page that can be seen. A character is seen where the picture of the page differs from the picture without
 * its text: white on white, below a picture, cut off or transparent it makes no difference.
 */
final class SeenText {
    private static final int DPI = 110;
    private static final int LEAST_DIFFERENCE = 40;

    private SeenText() {}

    static List<Glyph> of(Painter painter, int page, PageShape shape, List<Glyph> glyphs) throws IOException {
        if (glyphs.isEmpty()) {
            return List.of();
        }
        double scale = shape.scale(DPI);
        BufferedImage whole = painter.page(page, scale);
        BufferedImage bare = painter.withoutText(page, scale);
        List<Glyph> seen = new ArrayList<>();
        boolean before = false;
        for (Glyph glyph : glyphs) {
            boolean blank = glyph.text().isBlank();
            boolean now = blank
                    ? before
                    : glyph.drawn() && differs(whole, bare, glyph.box().pixels(scale));
            if (now && !glyph.text().isEmpty()) {
                seen.add(glyph);
            }
            before = now;
        }
        return seen;
    }

    private static boolean differs(BufferedImage whole, BufferedImage bare, Rectangle box) {
        Rectangle part = box.intersection(new Rectangle(whole.getWidth(), whole.getHeight()));
        for (int y = part.y; y < part.y + part.height; y++) {
            for (int x = part.x; x < part.x + part.width; x++) {
                if (distance(whole.getRGB(x, y), bare.getRGB(x, y)) >= LEAST_DIFFERENCE) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int distance(int one, int other) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
        }
        return most;
    }
}
