package portal.redaction;

import java.awt.geom.AffineTransform;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A page as it is shown: cut to its crop box and turned. */
public record PageShape(double width, double height, AffineTransform shown) {
    private static final Set<Integer> ON_ITS_SIDE = Set.of(90, 270);

    /** @throws portal.law.Refused TOO_LARGE when no paper has such a size */
    static PageShape of(PDPage page) {
        PDRectangle crop = page.getCropBox();
        double width = crop.getWidth();
        double height = crop.getHeight();
        boolean fits =
                Math.max(width, height) <= Bounds.LONGEST_SIDE && Math.min(width, height) >= Bounds.SHORTEST_SIDE;
        if (!fits) {
            throw Bounds.PAGE_SIZE.refused();
        }
        int turned = page.getRotation();
        AffineTransform shown = turned(turned, width, height);
        shown.translate(0, height);
        shown.scale(1, -1);
        shown.translate(-crop.getLowerLeftX(), -crop.getLowerLeftY());
        boolean side = ON_ITS_SIDE.contains(turned);
        return new PageShape(side ? height : width, side ? width : height, shown);
    }

    private static AffineTransform turned(int degrees, double width, double height) {
        AffineTransform turn = new AffineTransform();
        switch (degrees) {
            case 90 -> turn.translate(height, 0);
            case 180 -> turn.translate(width, height);
            case 270 -> turn.translate(0, width);
            default -> {
                return turn;
            }
        }
        turn.rotate(Math.toRadians(degrees));
        return turn;
    }

    /** Pixels a point at so many dots an inch, fewer where the picture would be too large. */
    double scale(int dpi) {
        return Math.min(dpi / 72.0, Math.sqrt(Bounds.MOST_PIXELS / (width * height)));
    }
}
