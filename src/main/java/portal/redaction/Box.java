package portal.redaction;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** A rectangle on a page as it is shown, in points (72 an inch) from its upper left corner. */
public record Box(double x, double y, double width, double height) {
    static Box of(Rectangle2D shape) {
        return new Box(shape.getX(), shape.getY(), shape.getWidth(), shape.getHeight());
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    boolean finite() {
        return Double.isFinite(x + y + width + height);
    }

    boolean touches(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    boolean holdsCentreOf(Box other) {
        double middleX = other.x + other.width / 2;
        double middleY = other.y + other.height / 2;
        return x <= middleX && middleX <= right() && y <= middleY && middleY <= bottom();
    }

    boolean sameLine(Box other) {
        double middle = other.y + other.height / 2;
        return Math.abs(y + height / 2 - middle) < Math.min(height, other.height) / 2;
    }

    Box with(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    Box grown(double by) {
        return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    /** The same on a picture of so many pixels a point. */
    java.awt.Rectangle pixels(double scale) {
        return AffineTransform.getScaleInstance(scale, scale)
                .createTransformedShape(new Rectangle2D.Double(x, y, width, height))
                .getBounds();
    }
}
