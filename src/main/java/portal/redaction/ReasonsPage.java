package portal.redaction;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import portal.inforequest.Ground;

/** The last page of what is given out: what was taken out where, and why (art. 37). */
final class ReasonsPage {
    static final double WIDTH = 595;
    static final double HEIGHT = 842;
    private static final double MARGIN = 70;
    private static final double SIZE = 12;
    private static final double LEADING = 22;
    private static final double HEADING = 16;

    private final Lettering lettering;
    private final List<String> lines = new ArrayList<>();

    /** @param covered the places that are covered, two boxes of one word as one */
    ReasonsPage(List<Area> covered, Lettering lettering) {
        this.lettering = lettering;
        Map<Ground, Map<Integer, Long>> places = covered.stream()
                .collect(Collectors.groupingBy(
                        Area::ground,
                        TreeMap::new,
                        Collectors.groupingBy(Area::page, TreeMap::new, Collectors.counting())));
        lines.add("不予公开的部分和依据");
        wrap("本件依照《中华人民共和国政府信息公开条例》第三十七条作了区分处理，以黑色遮盖的部分不予公开：");
        places.forEach((ground, pages) -> wrap(ground.source().basis()
                + "（" + ground.label() + "）："
                + pages.entrySet().stream()
                        .map(page -> "第" + page.getKey() + "页" + page.getValue() + "处")
                        .collect(Collectors.joining("，"))
                + "。"));
    }

    private void wrap(String text) {
        StringBuilder line = new StringBuilder();
        for (int character : text.codePoints().toArray()) {
            if (lettering.width(line.toString()) * SIZE + SIZE > WIDTH - 2 * MARGIN) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.appendCodePoint(character);
        }
        lines.add(line.toString());
    }

    String text() {
        return String.join("", lines);
    }

    BufferedImage picture(double scale) throws IOException {
        BufferedImage image =
                new BufferedImage((int) (WIDTH * scale), (int) (HEIGHT * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D on = image.createGraphics();
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, image.getWidth(), image.getHeight());
        on.setColor(Color.BLACK);
        on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        on.scale(scale, scale);
        for (int i = 0; i < lines.size(); i++) {
            lettering.write(on, lines.get(i), MARGIN, line(i), size(i));
        }
        on.dispose();
        return image;
    }

    List<Glyph> glyphs(int page) {
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            double x = MARGIN;
            for (int character : lines.get(i).codePoints().toArray()) {
                double wide = lettering.width(character) * size(i);
                AffineTransform place = new AffineTransform(wide, 0, 0, -size(i), x, line(i));
                Box box = new Box(x, line(i) - size(i), wide, size(i));
                glyphs.add(new Glyph(page, Character.toString(character), box, place, true));
                x += wide;
            }
        }
        return glyphs;
    }

    private static double line(int number) {
        return MARGIN + LEADING * (number + (number > 0 ? 2 : 1));
    }

    private static double size(int line) {
        return line == 0 ? HEADING : SIZE;
    }
}
