package portal.document;

import java.awt.geom.AffineTransform;

/** The eight ways a camera can be held, as Exif numbers them. */
final class Orientation {
    static final int UPRIGHT = 1;
    private static final int FIRST_SIDEWAYS = 5;

    private Orientation() {}

    /** Whether width and height change places. */
    static boolean sideways(int orientation) {
        return orientation >= FIRST_SIDEWAYS;
    }

    /** Brings a picture of the given size upright, its corner at the origin. */
    static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
