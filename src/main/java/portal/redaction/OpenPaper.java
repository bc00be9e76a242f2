package portal.redaction;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import portal.law.Reason;
import portal.law.Refused;

/**
 * A paper that is given out in part, opened: its pages as pictures, and where words stand. One is open at a time, since
 * a page takes tens of megabytes while it is drawn. All methods block.
 */
public final class OpenPaper implements AutoCloseable {
    /** How fine the pictures are that the desk shows. */
    public static final int DESK_DPI = 110;

    private static final Semaphore ONE = new Semaphore(1, true);
    private static final long LONGEST_WAIT = 20;

    private final PDDocument document;
    private final List<PageShape> shapes = new ArrayList<>();
    private final Painter painter;

    private OpenPaper(PDDocument document) {
        this.document = document;
        this.painter = new Painter(document);
    }

    /** What is done with an open paper. */
    @FunctionalInterface
    public interface Work<T> {
        T with(OpenPaper paper) throws IOException;
    }

    /**
     * Opens a paper for some work.
     *
     * @param picture whether it is no PDF but a JPEG or PNG
     * @throws Refused TOO_LARGE or WRONG_TYPE when it is damaged, encrypted or beyond the bounds; TOO_MANY while another
     *     is worked on
     */
    public static <T> T work(byte[] file, boolean picture, Work<T> work) {
        take();
        try (OpenPaper paper = new OpenPaper(picture ? PicturePage.of(file) : pdf(file))) {
            paper.measure();
            return work.with(paper);
        } catch (Refused known) {
            throw known;
        } catch (IOException | RuntimeException | StackOverflowError damaged) { // bad data ends in all of them
            throw Bounds.DAMAGED.refused();
        } finally {
            ONE.release();
        }
    }

    /**
     * Looks at a PDF as it streams by, before it is held as a whole.
     *
     * @throws Refused TOO_LARGE when it has more objects than an honest paper
     */
    public static void weigh(InputStream file) throws IOException {
        Weight.objects(file);
    }

    private static void take() {
        try {
            if (!ONE.tryAcquire(LONGEST_WAIT, TimeUnit.SECONDS)) {
                throw Bounds.BUSY.refused();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Bounds.BUSY.refused();
        }
    }

    private static PDDocument pdf(byte[] bytes) throws IOException {
        Weight.check(bytes);
        PDDocument document;
        try {
            document = Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache());
        } catch (InvalidPasswordException locked) {
            throw Bounds.ENCRYPTED.refused();
        }
        try {
            if (document.isEncrypted()) {
                throw Bounds.ENCRYPTED.refused();
            }
            Streams.check(document.getDocument());
            FlatPages.of(document);
            return document;
        } catch (IOException | RuntimeException | StackOverflowError refused) {
            document.close();
            throw refused;
        }
    }

    private void measure() {
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            shapes.add(PageShape.of(document.getPage(page)));
        }
    }

    public int pages() {
        return shapes.size();
    }

    /**
     * How large a page is.
     *
     * @param page the first is 1
     * @throws Refused NOT_FOUND
     */
    public PageShape shape(int page) {
        if (page < 1 || page > pages()) {
            throw new Refused(Reason.NOT_FOUND, "没有这一页。");
        }
        return shapes.get(page - 1);
    }

    /** A page as a PNG for the desk; the first is 1. */
    public byte[] picture(int page) throws IOException {
        BufferedImage image = painter.page(page - 1, shape(page).scale(DESK_DPI));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** Everything that the paper writes. */
    List<Glyph> glyphs() throws IOException {
        List<Glyph> all = new ArrayList<>();
        Budget budget = new Budget();
        for (int page = 0; page < pages(); page++) {
            all.addAll(Glyphs.of(document.getPage(page), page, shapes.get(page), budget));
        }
        return all;
    }

    /** Where words stand, and on which pages there is text that cannot be searched; the first page is 1. */
    public Search search(List<Word> words) throws IOException {
        Reading reading = new Reading(glyphs());
        List<Integer> unreadable = new ArrayList<>();
        for (int page = 0; page < pages(); page++) {
            if (reading.unreadable(page)) {
                unreadable.add(page + 1);
            }
        }
        return new Search(reading.places(words), unreadable, reading.empty());
    }

    /**
     * What a search found.
     *
     * @param silent whether the paper has no text at all, as a scan
     */
    public record Search(List<Found> found, List<Integer> unreadable, boolean silent) {}

    /** What can be copied from a page; the first is 1. */
    public String text(int page) throws IOException {
        StringBuilder text = new StringBuilder();
        PageShape shape = shape(page);
        for (Glyph glyph : Glyphs.of(document.getPage(page - 1), page - 1, shape, new Budget())) {
            text.append(glyph.text());
        }
        return text.toString();
    }

    Painter painter() {
        return painter;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
