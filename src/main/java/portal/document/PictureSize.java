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
 * @param orientation as in Exif
 */
record PictureSize(long pixels, int bytesAPixel, int orientation) {
    private static final long MOST_PIXELS = 50_000_000;
    private static final long MOST_PIXELS_OF_A_PHOTO = 120_000_000;
    private static final long MOST_PIXELS_IN_PASSES = 16_000_000;
    private static final int MOST_PASSES = 64;
    private static final long LONGEST_SIDE = 65_535;
    private static final int COLOUR = 3;

    /** @throws Refused WRONG_TYPE when it is larger than any honest picture, or damaged */
    static PictureSize of(Path picture, FileKind kind) throws IOException {
        return kind == FileKind.JPEG ? photo(JpegHeader.of(picture)) : drawing(picture, kind);
    }

    private static PictureSize photo(JpegHeader header) {
        if (header.colours() > COLOUR) {
            throw Refusals.PRINTING_COLOURS.refused();
        }
        long most = header.progressive() ? MOST_PIXELS_IN_PASSES : MOST_PIXELS_OF_A_PHOTO;
        if (header.pixels() > most || (header.progressive() && header.scans() > MOST_PASSES)) {
            throw Refusals.PICTURE_TOO_LARGE.refused();
        }
        return new PictureSize(header.pixels(), COLOUR, header.orientation());
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
            return new PictureSize(width * height, Math.max(1, bits / Byte.SIZE), Orientation.UPRIGHT);
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
        return pixels / ((long) step * step) * bytesAPixel;
    }
}
