package portal.redaction;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.BitSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Packs the picture of a page: text and drawings without loss in sixteen shades a colour, photos as JPEG. */
final class Pixels {
    private static final int MOST_DRAWN = 400;
    private static final int SHADES = 12;
    private static final float QUALITY = 0.85f;

    private Pixels() {}

    static PDImageXObject of(PDDocument document, BufferedImage picture) throws IOException {
        BitSet colours = new BitSet(1 << SHADES);
        boolean grey = true;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int coarse = coarse(picture.getRGB(x, y));
                colours.set(coarse);
                grey &= (coarse >> 8) == (coarse & 0xF) && (coarse >> 4 & 0xF) == (coarse & 0xF);
            }
        }
        if (!grey && colours.cardinality() > MOST_DRAWN) {
            return JPEGFactory.createFromImage(document, picture, QUALITY);
        }
        return LosslessFactory.createFromImage(document, flat(picture, grey));
    }

    private static int coarse(int colour) {
        return colour >> 12 & 0xF00 | colour >> 8 & 0xF0 | colour >> 4 & 0xF;
    }

    private static BufferedImage flat(BufferedImage picture, boolean grey) {
        int type = grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB;
        BufferedImage flat = new BufferedImage(picture.getWidth(), picture.getHeight(), type);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int coarse = coarse(picture.getRGB(x, y));
                if (grey) {
                    flat.getRaster().setSample(x, y, 0, (coarse & 0xF) * 17);
                } else {
                    flat.setRGB(x, y, (coarse >> 8) * 17 << 16 | (coarse >> 4 & 0xF) * 17 << 8 | (coarse & 0xF) * 17);
                }
            }
        }
        return flat;
    }
}
