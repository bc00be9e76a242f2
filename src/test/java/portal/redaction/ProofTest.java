package portal.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import portal.inforequest.Ground;

/** The check finds each way in which something could have been left, whoever made the paper. */
@Execution(ExecutionMode.CONCURRENT)
class ProofTest {
    @TempDir
    static Path folder;

    private static byte[] good;
    private static Claim claim;

    @BeforeAll
    static void aGoodPaper() throws IOException {
        try (Sheets sheets = new Sheets()) {
            sheets.line("申请人" + Sheets.NAME);
            sheets.line(Sheets.OPEN);
            Marks marks = new Marks(List.of(new Word(Sheets.NAME, Ground.THIRD_PARTY)), List.of(), false);
            Redaction.Made made = OpenPaper.work(
                    Files.readAllBytes(sheets.saved(folder)), false, paper -> Redaction.of(paper, marks));
            claim = made.claim();
            good = made.paper();
        }
        assertThat(Proof.failures(good, claim)).isEmpty();
    }

    @FunctionalInterface
    private interface Change {
        void of(PDDocument document) throws IOException;
    }

    private List<String> changed(Change change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(good)) {
            change.of(document);
            document.save(out, CompressParameters.NO_COMPRESSION);
        }
        return Proof.failures(out.toByteArray(), claim);
    }

    @Test
    void theSamePaperWrittenAgainIsGood() throws IOException {
        assertThat(changed(document -> {})).isEmpty();
    }

    @Test
    void itFindsWhatIsBehindTheEndBetweenObjectsAndInFront() {
        String latin = new String(good, StandardCharsets.ISO_8859_1);
        assertThat(Proof.failures(Sheets.latin(latin + "% 13800138000"), claim)).isNotEmpty();
        assertThat(Proof.failures(Sheets.latin(latin.replaceFirst("endobj\n", "endobj\n%x\n")), claim))
                .isNotEmpty();
        assertThat(Proof.failures(Sheets.latin("x" + latin), claim)).isNotEmpty();
    }

    @Test
    void itFindsAnEarlierRevision() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(good)) {
            document.getPage(0).setRotation(90);
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }
        assertThat(Proof.failures(out.toByteArray(), claim)).anyMatch(each -> each.contains("早先的版本"));
    }

    @Test
    void itFindsMetadataAnnotationsAndAnythingItDoesNotKnow() throws IOException {
        assertThat(changed(document -> document.getDocumentInformation().setTitle("标题")))
                .anyMatch(each -> each.contains("Info"));
        assertThat(changed(document -> document.getPage(1).getAnnotations().add(new PDAnnotationText())))
                .anyMatch(each -> each.contains("Annots"));
        assertThat(changed(document ->
                        document.getDocumentCatalog().getCOSObject().setString(COSName.getPDFName("Leftover"), "x")))
                .anyMatch(each -> each.contains("Leftover"));
        assertThat(changed(document -> document.getPage(1).getCOSObject().setInt(COSName.ROTATE, 90)))
                .anyMatch(each -> each.contains("Rotate"));
    }

    @Test
    void itFindsTextThatWasLeft() throws IOException {
        assertThat(changed(document -> {
                    try (PDPageContentStream content = new PDPageContentStream(
                                    document, document.getPage(1), PDPageContentStream.AppendMode.APPEND, true);
                            InputStream face = getClass().getResourceAsStream("/fonts/petition-serif.ttf")) {
                        content.beginText();
                        content.setFont(PDType0Font.load(document, face, true), 10);
                        content.newLineAtOffset(50, 50);
                        content.showText("张 三 丰");
                        content.endText();
                    }
                }))
                .anyMatch(each -> each.contains("还读得到“张三丰”"));
    }

    @Test
    void itFindsWhatIsWrittenInsideThoughNoPageShowsIt() throws IOException {
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            assertThat(changed(document -> {
                        var stream = document.getDocument().createCOSStream();
                        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                            out.write(("<" + Sheets.NAME + ">").getBytes(charset));
                        }
                        document.getPage(1).getResources().getCOSObject().setItem(COSName.getPDFName("P"), stream);
                    }))
                    .anyMatch(each -> each.contains("文件内部还有“张三丰”"));
        }
    }

    @Test
    void itFindsAPlaceThatIsNotBlack() throws IOException {
        assertThat(changed(document -> {
                    try (PDPageContentStream content = new PDPageContentStream(
                            document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true)) {
                        content.setNonStrokingColor(Color.WHITE);
                        content.addRect(0, 0, 600, 850);
                        content.fill();
                    }
                }))
                .anyMatch(each -> each.contains("没有盖住"));
    }

    @Test
    void itFindsPagesThatAreMissing() throws IOException {
        assertThat(changed(document -> document.removePage(1))).anyMatch(each -> each.contains("页数不对"));
        assertThat(Proof.failures(new byte[] {1, 2, 3}, claim)).isNotEmpty();
    }
}
