package portal.document;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import portal.law.Refused;

/**
 * How much memory a picture would take, known before anything is decoded.
 *
 * @param bytesAPixel in memory
 * @param inPasses whether its decoder holds all of it a second time
 * @param orientation as in Exif
 */
record PictureSize(long width, long height, int bytesAPixel, boolean inPasses, int orientation) {
    static final long MOST_PIXELS = 50_000_000;
    private static final long MOST_PIXELS_OF_A_PHOTO = 120_000_000;
    private static final long MOST_BYTES_IN_PASSES = 40L << 20;
    private static final int MOST_PASSES = 64;
    static final long LONGEST_SIDE = 65_535;
    private static final int COLOUR = 3;

    /** @throws Refused WRONG_TYPE when it is larger than any honest picture, or damaged */
    static PictureSize of(Path picture, FileKind kind) throws IOException {
        return kind == FileKind.JPEG ? photo(JpegHeader.of(picture)) : drawing(picture, kind);
    }

    private static PictureSize photo(JpegHeader header) {
        if (header.colours() > COLOUR) {
            throw Refusals.PRINTING_COLOURS.refused();
        }
        boolean inPasses = header.scans() > 1 || header.progressive();
        if (header.pixels() > MOST_PIXELS_OF_A_PHOTO
                || inPasses && (header.coefficients() > MOST_BYTES_IN_PASSES || header.scans() > MOST_PASSES)) {
            throw Refusals.PICTURE_TOO_LARGE.refused();
        }
        return new PictureSize(header.width(), header.height(), header.colours(), inPasses, header.orientation());
    }

    private static PictureSize drawing(Path picture, FileKind kind) {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(kind.extension()).next();
        try (FileImageInputStream in = new FileImageInputStream(picture.toFile())) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
                throw Refusals.PICTURE_TOO_LARGE.refused();
            }
            int bits = reader.getRawImageType(0).getColorModel().getPixelSize();
            return new PictureSize(width, height, Math.max(1, bits / Byte.SIZE), false, Orientation.UPRIGHT);
        } catch (Refused known) {
            throw known;
        } catch (IOException | RuntimeException damaged) { // the decoders answer bad data with exceptions of every kind
            throw Refusals.PICTURE_DAMAGED.refused();
        } finally {
            reader.dispose();
        }
    }

    /** Every how many-th pixel of a row, and every how many-th row, is kept so that all fits into so many bytes. */
    int step(long bytes) {
        int step = 1;
        while (bytes(step) > bytes) {
            step++;
        }
        return step;
    }

    long bytes(int step) {
        return every(step, width) * every(step, height) * bytesAPixel;
    }

    private static long every(int step, long length) {
        return (length + step - 1) / step;
    }
}
