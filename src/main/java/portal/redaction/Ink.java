package portal.redaction;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

/** Blackens areas of a picture, and writes the article of the regulation into each that has room for it. */
final class Ink {
    private static final double LARGEST = 9;
    private static final double SMALLEST = 4;
    private static final double HIGH = 0.5;
    private static final double WIDE = 0.7;

    private Ink() {}

    static void cover(BufferedImage picture, double scale, List<Area> areas, Lettering lettering) throws IOException {
        Graphics2D on = picture.createGraphics();
        on.setColor(Color.BLACK);
        for (Area area : areas) {
            on.fill(area.box().pixels(scale));
        }
        on.setColor(Color.WHITE);
        on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (Area area : areas) {
            Rectangle box = area.box().pixels(scale);
            String article = area.ground().source().article() + "条";
            double wide = lettering.width(article);
            double size = Math.min(LARGEST * scale, Math.min(box.height * HIGH, box.width * WIDE / wide));
            if (size >= SMALLEST * scale) {
                lettering.write(
                        on,
                        article,
                        box.x + (box.width - wide * size) / 2,
                        box.y + (box.height + size * WIDE) / 2,
                        size);
            }
        }
        on.dispose();
    }
}
