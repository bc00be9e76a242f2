package portal.testing;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** PDFs of which a part may not be given out. */
public final class PartialPapers {
    public static final String NAME = "张三丰";
    public static final String OPEN = "第二页的内容可以公开";

    private PartialPapers() {}

    /** A name on the first page, nothing to hide on the second. */
    public static byte[] twoPages() throws IOException {
        return pages("来访人" + NAME + "反映供暖温度不达标，要求退还部分费用。", OPEN);
    }

    public static byte[] nameOnBothPages() throws IOException {
        return pages("来访人" + NAME, "来访人" + NAME);
    }

    /** The two pages as a browser uploads them. */
    public static FilePayload upload() {
        try {
            return new FilePayload("会议纪要.pdf", "application/pdf", twoPages());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] pages(String... texts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument();
                InputStream face = PartialPapers.class.getResourceAsStream("/fonts/petition-serif.ttf")) {
            PDFont font = PDType0Font.load(document, face, true);
            for (String text : texts) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 16);
                    content.newLineAtOffset(90, 740);
                    content.showText(text);
                    content.endText();
                }
            }
            document.save(out);
        }
        return out.toByteArray();
    }
}
