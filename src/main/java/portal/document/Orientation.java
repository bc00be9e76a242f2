package portal.document;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.BitSet;

/** The eight ways a camera can be held, as Exif numbers them; a picture is turned where it lies, without a copy. */
final class Orientation {
    static final int UPRIGHT = 1;

    private Orientation() {}

    /** Turns a picture of one byte a band, as decoders of photos give it; the picture itself is used up. */
    static BufferedImage upright(BufferedImage image, int orientation) {
        WritableRaster pixels = image.getRaster();
        switch (orientation) {
            case 2 -> mirrorRows(pixels);
            case 3, 7 -> {
                mirrorRows(pixels);
                mirrorColumns(pixels);
            }
            case 4, 6 -> mirrorColumns(pixels);
            case 8 -> mirrorRows(pixels);
            default -> {} // upright, or mirrored along the diagonal
        }
        boolean sideways = orientation > 4;
        return sideways ? new BufferedImage(image.getColorModel(), diagonal(pixels), false, null) : image;
    }

    private static void mirrorRows(WritableRaster pixels) {
        byte[] bytes = bytes(pixels);
        int bands = pixels.getNumBands();
        int row = pixels.getWidth() * bands;
        byte[] pixel = new byte[bands];
        for (int start = 0, end = row * pixels.getHeight(); start < end; start += row) {
            for (int left = start, right = start + row - bands; left < right; left += bands, right -= bands) {
                System.arraycopy(bytes, left, pixel, 0, bands);
                System.arraycopy(bytes, right, bytes, left, bands);
                System.arraycopy(pixel, 0, bytes, right, bands);
            }
        }
    }

    private static void mirrorColumns(WritableRaster pixels) {
        byte[] bytes = bytes(pixels);
        int row = pixels.getWidth() * pixels.getNumBands();
        byte[] kept = new byte[row];
        for (int top = 0, bottom = row * (pixels.getHeight() - 1); top < bottom; top += row, bottom -= row) {
            System.arraycopy(bytes, top, kept, 0, row);
            System.arraycopy(bytes, bottom, bytes, top, row);
            System.arraycopy(kept, 0, bytes, bottom, row);
        }
    }

    /** Rows become columns, each pixel on the place of the one that goes round before it. */
    private static WritableRaster diagonal(WritableRaster pixels) {
        byte[] bytes = bytes(pixels);
        int bands = pixels.getNumBands();
        int height = pixels.getHeight();
        int last = pixels.getWidth() * height - 1; // this and the first stay
        BitSet moved = new BitSet(last);
        byte[] kept = new byte[bands];
        for (int start = moved.nextClearBit(1); start < last; start = moved.nextClearBit(start)) {
            System.arraycopy(bytes, start * bands, kept, 0, bands);
            int to = start;
            for (int from = before(to, pixels.getWidth(), last); from != start; ) {
                System.arraycopy(bytes, from * bands, bytes, to * bands, bands);
                moved.set(to);
                to = from;
                from = before(to, pixels.getWidth(), last);
            }
            System.arraycopy(kept, 0, bytes, to * bands, bands);
            moved.set(to);
        }
        return Raster.createWritableRaster(
                pixels.getSampleModel().createCompatibleSampleModel(height, pixels.getWidth()),
                pixels.getDataBuffer(),
                null);
    }

    /** Where the pixel lies that comes to this place. */
    private static int before(int place, int width, int last) {
        return (int) ((long) place * width % last);
    }

    private static byte[] bytes(WritableRaster pixels) {
        return ((DataBufferByte) pixels.getDataBuffer()).getData();
    }
}
