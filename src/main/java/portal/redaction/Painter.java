package portal.redaction;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws pages as pictures. */
final class Painter extends PDFRenderer {
    private final Budget budget = new Budget();
    private boolean text = true;

    Painter(PDDocument document) {
        super(document);
        setSubsamplingAllowed(true);
    }

    /**
     * A page as it is shown.
     *
     * @param page the first is 0
     * @param scale pixels a point
     */
    BufferedImage page(int page, double scale) throws IOException {
        text = true;
        return renderImage(page, (float) scale, ImageType.RGB);
    }

    BufferedImage withoutText(int page, double scale) throws IOException {
        text = false;
        return renderImage(page, (float) scale, ImageType.RGB);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Brush(parameters, budget, text);
    }
}
