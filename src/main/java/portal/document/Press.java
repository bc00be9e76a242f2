package portal.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;

/** Sets well-formed HTML as an A4 PDF: the same words at the same moment give the same bytes. One paper at a time. */
final class Press {
    private static final float A4_WIDTH = 210;
    private static final float A4_HEIGHT = 297;

    private final Typefaces typefaces = new Typefaces();
    private final ReentrantLock turn = new ReentrantLock();

    Press() {
        XRLog.setLoggingEnabled(false);
    }

    byte[] print(String html, String title, ZonedDateTime issuedAt) {
        turn.lock();
        try (PDDocument document = new PDDocument()) {
            set(document, PrintText.of(html));
            document.setDocumentInformation(about(title, issuedAt));
            document.setDocumentId(issuedAt.toEpochSecond());
            document.getDocumentCatalog().setLanguage("zh-CN");
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            document.save(pdf);
            return pdf.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            turn.unlock();
        }
    }

    private void set(PDDocument document, String html) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePDDocument(document)
                .useDefaultPageSize(A4_WIDTH, A4_HEIGHT, PageSizeUnits.MM)
                .useExternalResourceAccessControl(
                        (address, type) -> ownPicture(address),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (address, type) -> ownPicture(address),
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        Set<Integer> undrawn = typefaces.offer(builder, document, html);
        builder.withHtmlContent(undrawn.isEmpty() ? html : without(undrawn, html), null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }

    private static String without(Set<Integer> undrawn, String html) {
        return html.codePoints()
                .mapToObj(character -> undrawn.contains(character) ? PrintText.MISSING : Character.toString(character))
                .collect(Collectors.joining());
    }

    /** Papers reach for nothing outside themselves. */
    private static boolean ownPicture(@Nullable String address) {
        return address != null && address.startsWith("data:image/png;base64,");
    }

    private static PDDocumentInformation about(String title, ZonedDateTime issuedAt) {
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(PrintText.of(title));
        about.setCreationDate(GregorianCalendar.from(issuedAt));
        return about;
    }
}
