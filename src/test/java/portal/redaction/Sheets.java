package portal.redaction;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Papers to take something out of, honest and hostile. */
final class Sheets implements AutoCloseable {
    static final String NAME = "张三丰";
    static final String OPEN = "可以公开的内容";

    final PDDocument document = new PDDocument();
    final PDFont font;

    Sheets() throws IOException {
        try (InputStream in = Sheets.class.getResourceAsStream("/fonts/petition-serif.ttf")) {
            font = PDType0Font.load(document, in, true);
        }
    }

    /** What stands on a page. */
    @FunctionalInterface
    interface Writing {
        void on(PDPageContentStream page) throws IOException;
    }

    PDPage page(Writing writing) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            writing.on(content);
        }
        return page;
    }

    PDPage line(String text) throws IOException {
        return page(content -> write(content, text, 100, 700));
    }

    void write(PDPageContentStream content, String text, float x, float y) throws IOException {
        content.beginText();
        content.setFont(font, 14);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    PDImageXObject picture(Color colour) throws IOException {
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = image.createGraphics();
        on.setColor(colour);
        on.fillRect(0, 0, 20, 20);
        on.dispose();
        return LosslessFactory.createFromImage(document, image);
    }

    Path saved(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "sheet", ".pdf");
        document.save(file.toFile());
        return file;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    /** A file of objects as they stand, with a table of none: it is read by looking for the objects. */
    static Path raw(Path folder, byte[]... objects) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(latin("%PDF-1.5\n"));
        int number = 1;
        for (byte[] object : objects) {
            out.write(latin(number++ + " 0 obj\n"));
            out.write(object);
            out.write(latin("\nendobj\n"));
        }
        out.write(latin("trailer\n<< /Root 1 0 R /Size " + number + " >>\nstartxref\n0\n%%EOF\n"));
        Path file = Files.createTempFile(folder, "raw", ".pdf");
        Files.write(file, out.toByteArray());
        return file;
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] stream(String dictionary, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(latin("<< " + dictionary + " /Length " + content.length + " >>\nstream\n"));
        out.write(content);
        out.write(latin("\nendstream"));
        return out.toByteArray();
    }

    /** One page with these resources and this content, and further objects from number 5 on. */
    static Path onePage(Path folder, String more, byte[] content, byte[]... further) throws IOException {
        byte[][] objects = new byte[further.length + 4][];
        objects[0] = latin("<< /Type /Catalog /Pages 2 0 R >>");
        objects[1] = latin("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        objects[2] = latin("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R " + more + " >>");
        objects[3] = content;
        System.arraycopy(further, 0, objects, 4, further.length);
        return raw(folder, objects);
    }

    static byte[] deflated(byte[] piece, int times) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out)) {
            for (int i = 0; i < times; i++) {
                packed.write(piece);
            }
        }
        return out.toByteArray();
    }
}
