package portal.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
 * Decodes pictures and writes them anew, so that only what is seen remains: no place, no camera, no hidden second
 * content, no movement. All pictures in work at once share a fixed amount of memory; a larger one is made smaller.
 */
@ApplicationScoped
public class Pictures {
    private static final long MEGABYTE = 1024 * 1024;
    private static final int MOST_MEGABYTES = 80;
    private static final int MOST_MEGABYTES_OF_A_PHOTO = 38; // all pixels of a camera with twelve million
    private static final long PATIENCE_SECONDS = 60;
    private static final long RETRY_SECONDS = 30;
    private static final float QUALITY = 0.87f;

    private final Semaphore megabytes = new Semaphore(MOST_MEGABYTES, true);

    /**
     * Writes a clean copy of a picture, upright, as its {@link FileKind#kept() kept kind}. Blocks while others decode.
     *
     * @throws Refused WRONG_TYPE when it is damaged or beyond the limits; TOO_MANY when memory stays taken
     */
    public void clean(Path picture, FileKind kind, OutputStream out) throws IOException {
        PictureSize size = PictureSize.of(picture, kind);
        int step = size.step((kind == FileKind.JPEG ? MOST_MEGABYTES_OF_A_PHOTO : MOST_MEGABYTES) * MEGABYTE);
        int share = (int) Math.min(MOST_MEGABYTES, 1 + size.bytes(step) / MEGABYTE);
        take(share);
        try {
            write(Orientation.upright(decode(picture, kind, step), size.orientation()), kind.kept(), out);
        } finally {
            megabytes.release(share);
        }
    }

    private void take(int share) {
        try {
            if (megabytes.tryAcquire(share, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw Refused.tooMany("正在处理的图片较多，请过一会儿再传。", RETRY_SECONDS);
    }

    private static BufferedImage decode(Path picture, FileKind kind, int step) {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(kind.extension()).next();
        boolean[] cutShort = {false};
        reader.addIIOReadWarningListener(
                (source, warning) -> cutShort[0] |= warning.contains("Premature") || warning.contains("Corrupt"));
        try (FileImageInputStream in = new FileImageInputStream(picture.toFile())) {
            reader.setInput(in, true, true);
            ImageReadParam how = reader.getDefaultReadParam();
            how.setSourceSubsampling(step, step, 0, 0);
            if (kind == FileKind.JPEG) {
                how.setDestinationType(screenColours(reader));
            }
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

    /** Red, green and blue (or grey) as screens have it, since the profile of the camera is not kept. */
    private static ImageTypeSpecifier screenColours(ImageReader reader) throws IOException {
        for (Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0); types.hasNext(); ) {
            ImageTypeSpecifier type = types.next();
            ColorSpace space = type.getColorModel().getColorSpace();
            if (space.isCS_sRGB() || space.getType() == ColorSpace.TYPE_GRAY) {
                return type;
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
