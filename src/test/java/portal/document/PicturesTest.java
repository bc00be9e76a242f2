package portal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.law.Refused;

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
        try (OutputStream deflater = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < 2_000; i++) {
                deflater.write(new byte[1024 * 1024]);
            }
        }
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

    private static byte[] progressive(int width, int height) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream target = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(target);
            writer.write(
                    null,
                    new IIOImage(Samples.redCorner(width, height, BufferedImage.TYPE_3BYTE_BGR), null, null),
                    how);
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
