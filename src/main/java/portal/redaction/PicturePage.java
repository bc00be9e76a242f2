package portal.redaction;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** A picture as a PDF of one page, as large as an A4 sheet at most. */
final class PicturePage {
    private static final int COLOURS = 4;

    private PicturePage() {}

    static PDDocument of(byte[] file) throws IOException {
        BufferedImage picture = read(file);
        float longest = Math.max(picture.getWidth(), picture.getHeight());
        float points = PDRectangle.A4.getHeight() / longest;
        PDRectangle size = new PDRectangle(picture.getWidth() * points, picture.getHeight() * points);
        PDDocument document = new PDDocument();
        PDPage page = new PDPage(size);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(
                    LosslessFactory.createFromImage(document, picture), 0, 0, size.getWidth(), size.getHeight());
        }
        return document;
    }

    private static BufferedImage read(byte[] file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw Bounds.DAMAGED.refused();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) * COLOURS > Bounds.MOST_SAMPLES * COLOURS / 3) {
                    throw Bounds.PICTURE.refused();
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }
}
