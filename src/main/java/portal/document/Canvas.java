package portal.document;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageTypeSpecifier;
import org.jspecify.annotations.Nullable;
import portal.law.Refused;

/** Memory for the pixels of one picture at a time, kept from one to the next: pictures leave nothing to be collected. */
final class Canvas {
    private static final long PATIENCE_SECONDS = 60;
    private static final long RETRY_SECONDS = 30;

    private final int bytes;
    private final Semaphore free = new Semaphore(1, true);
    private byte @Nullable [] pixels;

    Canvas(int bytes) {
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }

    /**
     * Waits for the canvas; who has it gives it back.
     *
     * @throws Refused TOO_MANY when others keep it
     */
    void take() {
        take(free);
    }

    void giveBack() {
        free.release();
    }

    /** Waits for something that one picture at a time may have. */
    static void take(Semaphore one) {
        try {
            if (one.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw Refused.tooMany("正在处理的图片较多，请过一会儿再传。", RETRY_SECONDS);
    }

    /** An empty picture on this canvas: of the one before, nothing shines through where a decoder paints nothing. */
    BufferedImage blank(ImageTypeSpecifier type, int width, int height) {
        if (pixels == null) {
            pixels = new byte[bytes];
        }
        SampleModel form = type.getSampleModel(width, height);
        int needed = width * height * form.getNumBands(); // a byte a band, or several pixels a byte
        if (form.getDataType() != DataBuffer.TYPE_BYTE || needed > bytes) {
            throw new IllegalStateException("A picture of " + needed + " bytes on a canvas of " + bytes);
        }
        Arrays.fill(pixels, 0, needed, (byte) 0);
        return new BufferedImage(
                type.getColorModel(),
                Raster.createWritableRaster(form, new DataBufferByte(pixels, needed), null),
                false,
                null);
    }
}
