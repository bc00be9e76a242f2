package portal.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Dimension;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import portal.law.Refused;

/**
 * Writes pictures anew, so that only what is seen remains: no place, no camera, no hidden second content, no movement.
 * Drawings pass row by row; photos are decoded on one of two canvases, whose memory is all there is for them together,
 * and made smaller when they do not fit on the larger.
 */
@ApplicationScoped
public class Pictures {
    static final int LARGE = 38 << 20; // all pixels of a camera with twelve million
    static final int SMALL = 8 << 20;

    private static final float QUALITY = 0.87f;

    /** Of the colours, as decoder and encoder have it themselves: rows are then copied without objects between. */
    private static final int[] ORDER = {0, 1, 2};

    private final Canvas large = new Canvas(LARGE);
    private final Canvas small = new Canvas(SMALL);

    /** What is stored in passes is held whole by its decoder beside the canvas: one at a time. */
    private final Semaphore passes = new Semaphore(1, true);

    /**
     * Writes a clean copy of a picture, upright, as its {@link FileKind#kept() kept kind}. Blocks while others decode.
     *
     * @throws Refused WRONG_TYPE when it is damaged or beyond the limits; TOO_MANY when memory stays taken
     */
    public void clean(Path picture, FileKind kind, OutputStream out) throws IOException {
        if (kind == FileKind.PNG) {
            PngCopy.write(picture, out);
            return;
        }
        PictureSize size = PictureSize.of(picture, kind);
        if (size.inPasses()) {
            Canvas.take(passes);
        }
        try {
            paint(picture, kind, size, out);
        } finally {
            if (size.inPasses()) {
                passes.release();
            }
        }
    }

    private void paint(Path picture, FileKind kind, PictureSize size, OutputStream out) throws IOException {
        Canvas canvas = size.bytes(1) > SMALL ? large : small;
        canvas.take();
        try {
            BufferedImage image = decode(picture, kind, size.step(canvas.bytes()), canvas);
            write(Orientation.upright(image, size.orientation()), kind.kept(), out);
        } finally {
            canvas.giveBack();
        }
    }

    static BufferedImage decode(Path picture, FileKind kind, int step, Canvas canvas) {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(kind.extension()).next();
        boolean[] cutShort = {false};
        reader.addIIOReadWarningListener(
                (source, warning) -> cutShort[0] |= warning.contains("Premature") || warning.contains("Corrupt"));
        try (FileImageInputStream in = new FileImageInputStream(picture.toFile())) {
            reader.setInput(in, true, true);
            ImageReadParam how = reader.getDefaultReadParam();
            how.setSourceSubsampling(step, step, 0, 0);
            Dimension kept = new Dimension(every(step, reader.getWidth(0)), every(step, reader.getHeight(0)));
            how.setDestination(canvas.blank(colours(reader), kept.width, kept.height));
            BufferedImage image = reader.read(0, how);
            if (cutShort[0]) {
                throw Refusals.PICTURE_DAMAGED.refused();
            }
            return image;
        } catch (Refused known) {
            throw known;
        } catch (IOException | RuntimeException damaged) { // the decoders answer bad data with exceptions of every kind
            throw Refusals.PICTURE_DAMAGED.refused();
        } finally {
            reader.dispose();
        }
    }

    private static int every(int step, int length) {
        return (length + step - 1) / step;
    }

    /** Red, green and blue (or grey) as screens have it, since the profile of the camera is not kept. */
    private static ImageTypeSpecifier colours(ImageReader reader) throws IOException {
        for (Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0); types.hasNext(); ) {
            ImageTypeSpecifier type = types.next();
            ColorSpace space = type.getColorModel().getColorSpace();
            if (type.getColorModel() instanceof IndexColorModel || space.getType() == ColorSpace.TYPE_GRAY) {
                return type;
            } else if (space.isCS_sRGB()) {
                return ImageTypeSpecifier.createInterleaved(space, ORDER, DataBuffer.TYPE_BYTE, false, false);
            }
        }
        throw Refusals.PRINTING_COLOURS.refused();
    }

    private static void write(BufferedImage image, FileKind kind, OutputStream out) throws IOException {
        ImageWriter writer =
                ImageIO.getImageWritersByFormatName(kind.extension()).next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        if (kind == FileKind.JPEG) {
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
        }
        try (MemoryCacheImageOutputStream target = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(target);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
