package portal.redaction;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Looks at the pages of a finished paper: where something was taken out it must be black. */
final class BlackAreas {
    private static final float DPI = 100;
    private static final double POINTS = 72;
    private static final int DARK = 0x60;
    private static final double MOSTLY = 0.6;

    private BlackAreas() {}

    static List<String> failures(PDDocument document, Claim claim) throws IOException {
        List<String> failures = new ArrayList<>();
        PDFRenderer renderer = new PDFRenderer(document);
        for (int number = 1; number <= claim.pages(); number++) {
            List<Box> boxes = claim.on(number);
            if (!boxes.isEmpty()) {
                BufferedImage image = renderer.renderImageWithDPI(number - 1, DPI, ImageType.GRAY);
                Box page = new Box(0, 0, image.getWidth() * POINTS / DPI, image.getHeight() * POINTS / DPI);
                if (!boxes.stream().filter(page::touches).allMatch(box -> black(image, box))) {
                    failures.add("第 " + number + " 页有一处没有盖住。");
                }
            }
        }
        return failures;
    }

    private static boolean black(BufferedImage image, Box box) {
        int left = pixel(Math.max(0, box.x()), image.getWidth() - 1);
        int right = Math.max(left + 1, pixel(box.x() + box.width(), image.getWidth()));
        int top = pixel(Math.max(0, box.y()), image.getHeight() - 1);
        int bottom = Math.max(top + 1, pixel(box.y() + box.height(), image.getHeight()));
        int dark = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                dark += image.getRaster().getSample(x, y, 0) < DARK ? 1 : 0;
            }
        }
        return dark >= MOSTLY * (right - left) * (bottom - top);
    }

    private static int pixel(double points, int most) {
        return Math.max(0, Math.min(most, (int) (points * DPI / POINTS)));
    }
}
