package portal.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The words of a PDF. One is read at a time, page by page; one made of far too many objects is not read at all. */
final class PdfText {
    /** A book of a thousand pages has some ten thousand. */
    private static final int MOST_OBJECTS = 50_000;

    private static final int MOST_PAGES = 2_000;
    private static final Pattern OBJECT = Pattern.compile("\\d obj\\b|/(?:Size|N)\\s{1,9}(\\d{1,12})");
    private static final int PIECE = 1 << 16;

    /** As long as a mark may be, so that one on the border of two pieces is seen; one seen twice does not matter. */
    private static final int OVERLAP = 32;

    private PdfText() {}

    static synchronized String of(Path file) throws IOException {
        if (objects(file) > MOST_OBJECTS) {
            throw new IOException("More than " + MOST_OBJECTS + " objects");
        }
        try (PDDocument document =
                Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new IOException("More than " + MOST_PAGES + " pages");
            }
            return words(document);
        } catch (RuntimeException | StackOverflowError broken) {
            throw new IOException(broken);
        }
    }

    private static String words(PDDocument document) throws IOException {
        StringWriter words = new StringWriter();
        PDFTextStripper stripper = new PDFTextStripper();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.writeText(document, words);
            if (words.getBuffer().length() > FileText.MOST_CHARACTERS) {
                break;
            }
        }
        return words.toString();
    }

    /** As the file itself says, without taking any of it in: counted where they stand open, announced where packed. */
    private static long objects(Path file) throws IOException {
        long objects = 0;
        String before = "";
        byte[] piece = new byte[PIECE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.readNBytes(piece, 0, PIECE);
                    read > 0 && objects <= MOST_OBJECTS;
                    read = in.readNBytes(piece, 0, PIECE)) {
                String text = before + new String(piece, 0, read, StandardCharsets.ISO_8859_1);
                Matcher mark = OBJECT.matcher(text);
                while (mark.find()) {
                    objects = mark.group(1) == null ? objects + 1 : Math.max(objects, Long.parseLong(mark.group(1)));
                }
                before = text.substring(Math.max(0, text.length() - OVERLAP));
            }
        }
        return objects;
    }
}
