package portal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.law.Refused;

@Execution(ExecutionMode.CONCURRENT)
class PicturesTest {
    @TempDir
    Path folder;

    private final Pictures pictures = new Pictures();

    @Test
    void aPhotoTellsNeitherPlaceNorCameraAfterwards() throws IOException {
        byte[] photo = Samples.photo(64, 48, 1);
        assertThat(latin(photo)).contains("SecretPhone");
        assertThat(latin(clean(photo, FileKind.JPEG)))
                .doesNotContain("SecretPhone")
                .doesNotContain("Exif");
    }

    @ParameterizedTest
    @CsvSource({"1,0,0", "2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,1,0", "7,1,1", "8,0,1"})
    void aTurnedPhotoStandsUpright(int orientation, int column, int row) throws IOException {
        BufferedImage upright = read(clean(Samples.photo(64, 32, orientation), FileKind.JPEG));
        boolean sideways = orientation > 4;
        assertThat(upright.getWidth()).isEqualTo(sideways ? 32 : 64);
        assertThat(upright.getHeight()).isEqualTo(sideways ? 64 : 32);
        for (int x = 0; x < 2; x++) {
            for (int y = 0; y < 2; y++) {
                Color seen = new Color(
                        upright.getRGB((2 * x + 1) * upright.getWidth() / 4, (2 * y + 1) * upright.getHeight() / 4));
                assertThat(seen.getBlue() < 128).isEqualTo(x == column && y == row);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,9", "9,1", "7,5", "5,7", "8,8", "33,21"})
    void everyPixelGoesOverTheDiagonal(int width, int height) {
        BufferedImage lying = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < width * height; i++) {
            lying.setRGB(i % width, i / width, i * 12345);
        }
        int[] before = lying.getRGB(0, 0, width, height, null, 0, width);
        BufferedImage standing = Orientation.upright(lying, 5);
        assertThat(standing.getWidth()).isEqualTo(height);
        for (int i = 0; i < before.length; i++) {
            assertThat(standing.getRGB(i / width, i % width)).isEqualTo(before[i]);
        }
    }

    @Test
    void aTurnedPhotoTakesNoMoreThanItsFile() throws IOException {
        Path file = Samples.file(folder, "photo", Samples.photo(4_032, 3_024, 6));
        Path kept = folder.resolve("kept");
        cleanTo(kept, file, FileKind.JPEG);
        assertThat(allocated(() -> cleanTo(kept, file, FileKind.JPEG))).isLessThan(16L << 20);
    }

    @Test
    void aSecondContentBehindThePictureIsGone() throws IOException {
        byte[] both = Samples.join(Samples.jpeg(16, 16), Samples.text("<script>alert(1)</script>"), Samples.docx());
        assertThat(latin(clean(both, FileKind.JPEG))).doesNotContain("script").doesNotContain("PK\u0003");
        byte[] comment = Samples.pngWith("tEXt", Samples.text("Comment\0<script>alert(1)</script>"));
        assertThat(latin(clean(comment, FileKind.PNG))).doesNotContain("script");
    }

    @Test
    void aGifBecomesAStillPng() throws IOException {
        byte[] png = clean(Samples.gif(20, 10), FileKind.GIF);
        assertThat(FileKind.of(Samples.file(folder, "kept", png))).isEqualTo(FileKind.PNG);
        assertThat(read(png).getWidth()).isEqualTo(20);
    }

    @Test
    void greyAndTransparentPicturesKeepTheirLook() throws IOException {
        byte[] grey = Samples.encoded(Samples.redCorner(16, 16, BufferedImage.TYPE_BYTE_GRAY), "jpg");
        assertThat(read(clean(grey, FileKind.JPEG)).getWidth()).isEqualTo(16);
        BufferedImage clear = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
        assertThat(read(clean(Samples.encoded(clear, "png"), FileKind.PNG)).getRGB(3, 3) >>> 24)
                .isZero();
    }

    @Test
    void aHugeSizeInAHeaderIsRefusedBeforeAnythingIsDecoded() {
        for (int[] size : new int[][] {{30_000, 30_000}, {Integer.MAX_VALUE, 1}, {1, 70_000}, {0, 5}}) {
            refused(Samples.pngHeader(size[0], size[1]), FileKind.PNG);
        }
        byte[] jpeg = Samples.jpeg(16, 16);
        int frame = latin(jpeg).indexOf("\u00FF\u00C0");
        Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0xFF);
        refused(jpeg, FileKind.JPEG);
        byte[] gif = Samples.gif(16, 16);
        Arrays.fill(gif, 6, 10, (byte) 0xFF);
        kindOrRefusal(gif, FileKind.GIF);
    }

    @Test
    void aPackedTextInAPictureIsNotUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes(Samples.text("Comment\0\0"));
        packed.writeBytes(Samples.zeros(2_000));
        assertThat(clean(Samples.pngWith("zTXt", packed.toByteArray()), FileKind.PNG))
                .hasSizeLessThan(2_000);
    }

    @Test
    void aPhotoInThousandsOfPassesIsRefused() throws IOException {
        byte[] passes = progressive(64, 64);
        assertThat(read(clean(passes, FileKind.JPEG)).getWidth()).isEqualTo(64);
        int scan = latin(passes).lastIndexOf("\u00FF\u00DA");
        byte[] one = Arrays.copyOfRange(passes, scan, passes.length - 2);
        byte[] many = Arrays.copyOf(passes, scan);
        for (int i = 0; i < 100; i++) {
            many = Samples.join(many, one);
        }
        refused(Samples.join(many, new byte[] {(byte) 0xFF, (byte) 0xD9}), FileKind.JPEG);
    }

    @Test
    void aCutOrAlteredPictureIsCleanedOrRefusedAndNothingElse() {
        byte[] png = Samples.png(40, 40);
        refused(Arrays.copyOf(png, png.length / 2), FileKind.PNG);
        byte[] jpeg = Samples.photo(40, 40, 6);
        refused(Arrays.copyOf(jpeg, jpeg.length - 60), FileKind.JPEG);
        for (int at = 2; at < jpeg.length; at += 3) {
            byte[] altered = jpeg.clone();
            altered[at] ^= (byte) 0xFF;
            kindOrRefusal(altered, FileKind.JPEG);
        }
        for (int at = 8; at < png.length; at++) {
            byte[] altered = png.clone();
            altered[at] ^= (byte) 0xFF;
            kindOrRefusal(altered, FileKind.PNG);
        }
        byte[] gif = Samples.gif(40, 40);
        for (int at = 6; at < gif.length; at++) {
            byte[] altered = gif.clone();
            altered[at] ^= (byte) 0xFF;
            kindOrRefusal(altered, FileKind.GIF);
        }
    }

    @Test
    void aVeryLargePhotoIsMadeSmaller() throws IOException {
        byte[] large = Samples.encoded(new BufferedImage(8_000, 6_000, BufferedImage.TYPE_BYTE_GRAY), "jpg");
        BufferedImage kept = read(clean(large, FileKind.JPEG));
        assertThat(kept.getWidth()).isEqualTo(4_000);
    }

    @Test
    void aPhotoOfTwelveMegapixelsKeepsThemAll() throws IOException {
        byte[] photo = Samples.photo(4_032, 3_024, 6);
        assertThat(read(clean(photo, FileKind.JPEG)).getHeight()).isEqualTo(4_032);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_4BYTE_ABGR
            })
    void aDrawingKeepsEveryPixelWhateverItsForm(int type) throws IOException {
        BufferedImage drawn = Samples.redCorner(37, 23, type);
        drawn.setRGB(5, 7, 0x7F123456);
        for (boolean interlaced : new boolean[] {false, true}) {
            byte[] png = encoded(drawn, "png", interlaced);
            BufferedImage before = read(png);
            BufferedImage after = read(clean(png, FileKind.PNG));
            assertThat(after.getRGB(0, 0, 37, 23, null, 0, 37))
                    .as("interlaced: " + interlaced)
                    .isEqualTo(before.getRGB(0, 0, 37, 23, null, 0, 37));
        }
    }

    @Test
    void aDrawingWhosePixelsAreNoneIsRefused() throws IOException {
        byte[] png = encoded(new BufferedImage(300, 300, BufferedImage.TYPE_3BYTE_BGR), "png", false);
        int pixels = latin(png).indexOf("IDAT");
        byte[] shorter = png.clone();
        shorter[pixels + 20] ^= 1;
        refused(shorter, FileKind.PNG);
        refused(
                Samples.join(Arrays.copyOf(png, pixels - 4), "\0\0\0\0IEND".getBytes(StandardCharsets.ISO_8859_1)),
                FileKind.PNG);
        byte[] higher = png.clone();
        higher[23]++;
        refused(higher, FileKind.PNG);
    }

    @Test
    void aLongScreenshotKeepsEveryPixelAndTakesNoMemory() throws IOException {
        BufferedImage screen = new BufferedImage(1080, 18_000, BufferedImage.TYPE_INT_RGB);
        screen.setRGB(1079, 17_999, 0xABCDEF);
        Path file = Samples.file(folder, "screen", Samples.encoded(screen, "png"));
        Path kept = folder.resolve("kept");
        assertThat(allocated(() -> cleanTo(kept, file, FileKind.PNG))).isLessThan(2L << 20);
        BufferedImage after = ImageIO.read(kept.toFile());
        assertThat(after.getHeight()).isEqualTo(18_000);
        assertThat(after.getRGB(1079, 17_999) & 0xFFFFFF).isEqualTo(0xABCDEF);
    }

    @Test
    void whatIsDecodedNeverNeedsMoreThanItsCanvas() throws IOException {
        Canvas canvas = new Canvas(Pictures.SMALL);
        for (int[] size : new int[][] {{4_000, 3_000}, {65_000, 100}, {100, 65_000}, {2_000, 1_398}}) {
            byte[] photo = Samples.encoded(new BufferedImage(size[0], size[1], BufferedImage.TYPE_3BYTE_BGR), "jpg");
            Path file = Samples.file(folder, "photo", photo);
            int step = PictureSize.of(file, FileKind.JPEG).step(canvas.bytes());
            BufferedImage image = Pictures.decode(file, FileKind.JPEG, step, canvas);
            assertThat(image.getRaster().getDataBuffer().getSize()).isBetween(Pictures.SMALL / 8, Pictures.SMALL);
        }
        assertThat(Pictures.LARGE + Pictures.SMALL).isLessThan(60 << 20);
    }

    @Test
    void photosShareTheirMemoryOneAfterTheOther() {
        Path file = Samples.file(folder, "photo", Samples.photo(403, 302, 6));
        Canvas canvas = new Canvas(Pictures.SMALL);
        BufferedImage first = Pictures.decode(file, FileKind.JPEG, 1, canvas);
        BufferedImage second = Pictures.decode(file, FileKind.JPEG, 2, canvas);
        assertThat(bytes(second)).isSameAs(bytes(first)).hasSize(Pictures.SMALL);
    }

    private static byte[] bytes(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    @Test
    void nothingOfOnePictureShinesThroughTheNext() {
        Canvas canvas = new Canvas(1_000);
        ImageTypeSpecifier grey = ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_BYTE_GRAY);
        canvas.blank(grey, 10, 10).setRGB(3, 3, 0xFFFFFF);
        assertThat(canvas.blank(grey, 10, 10).getRGB(3, 3) & 0xFFFFFF).isZero();
        assertThatThrownBy(() -> canvas.blank(grey, 100, 100)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPhotoInPassesIsRefusedWhenTheyDoNotFit() throws IOException {
        byte[] photo = progressive(4_000, 3_000);
        assertThat(read(clean(photo, FileKind.JPEG)).getWidth()).isEqualTo(4_000);
        refused(progressive(5_000, 4_000), FileKind.JPEG);
    }

    /** Bytes that a piece of work allocates on the heap. */
    private static long allocated(Work work) throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        work.run();
        return threads.getThreadAllocatedBytes(thread) - before;
    }

    /** Something to be measured. */
    private interface Work {
        void run() throws IOException;
    }

    private void cleanTo(Path kept, Path picture, FileKind kind) throws IOException {
        try (OutputStream out = Files.newOutputStream(kept)) {
            pictures.clean(picture, kind, out);
        }
    }

    private static byte[] progressive(int width, int height) throws IOException {
        return encoded(Samples.redCorner(width, height, BufferedImage.TYPE_3BYTE_BGR), "jpg", true);
    }

    private static byte[] encoded(BufferedImage image, String format, boolean inPasses) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setProgressiveMode(inPasses ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream target = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(target);
            writer.write(null, new IIOImage(image, null, null), how);
        }
        return out.toByteArray();
    }

    private byte[] clean(byte[] picture, FileKind kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pictures.clean(Samples.file(folder, "picture", picture), kind, out);
        return out.toByteArray();
    }

    private void refused(byte[] picture, FileKind kind) {
        assertThatThrownBy(() -> clean(picture, kind)).isInstanceOf(Refused.class);
    }

    private void kindOrRefusal(byte[] picture, FileKind kind) {
        try {
            assertThat(clean(picture, kind)).isNotEmpty();
        } catch (Refused expected) {
            assertThat(expected.detail()).contains("图片");
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static BufferedImage read(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
