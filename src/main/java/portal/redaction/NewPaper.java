package portal.redaction;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** A PDF of pictures with text over them, written once and plainly: no revisions, no packed objects, no metadata. */
final class NewPaper implements AutoCloseable {
    private static final COSName PICTURE = COSName.getPDFName("P");

    private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final COSDictionary font = new COSDictionary();
    private final TextLayer layer = new TextLayer();

    void add(BufferedImage picture, double width, double height, List<Glyph> text) throws IOException {
        PDPage page = new PDPage(new PDRectangle((float) width, (float) height));
        PDResources resources = new PDResources();
        resources.put(PICTURE, Pixels.of(document, picture));
        if (!text.isEmpty()) {
            COSDictionary fonts = new COSDictionary();
            fonts.setItem(COSName.getPDFName(TextLayer.FONT), font);
            resources.getCOSObject().setItem(COSName.FONT, fonts);
        }
        page.setResources(resources);
        String content = String.format(Locale.ROOT, "q %.3f 0 0 %.3f 0 0 cm /P Do Q\n", width, height)
                + layer.written(text, height);
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(stream);
        document.addPage(page);
    }

    byte[] bytes() throws IOException {
        layer.complete(font, document.getDocument().createCOSStream());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out, CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
