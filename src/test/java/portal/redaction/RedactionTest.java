package portal.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import portal.inforequest.Ground;
import portal.law.Refused;

/** What is taken out is gone from wherever a PDF can hold it; what may stay stays readable. */
@Execution(ExecutionMode.CONCURRENT)
class RedactionTest {
    private static final Ground PRIVATE = Ground.THIRD_PARTY;

    @TempDir
    Path folder;

    /** A finished paper. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Done(byte[] bytes, Claim claim) {
        String text(int page) throws IOException {
            try (PDDocument document = Loader.loadPDF(bytes)) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                return stripper.getText(document).replaceAll("\\s", "");
            }
        }

        List<String> failures() {
            return Proof.failures(bytes, claim);
        }
    }

    private Done done(Path file, Marks marks) throws IOException {
        Redaction.Made made = OpenPaper.work(Files.readAllBytes(file), false, paper -> Redaction.of(paper, marks));
        return new Done(made.paper(), made.claim());
    }

    private static Marks words(String... words) {
        return new Marks(
                java.util.Arrays.stream(words)
                        .map(word -> new Word(word, PRIVATE))
                        .toList(),
                List.of(),
                false);
    }

    private static Marks area(int page, double x, double y, double width, double height) {
        return new Marks(List.of(), List.of(new Area(page, new Box(x, y, width, height), PRIVATE)), false);
    }

    private static void free(Done done, String word) {
        assertThat(done.failures()).isEmpty();
        String latin = new String(done.bytes(), StandardCharsets.ISO_8859_1);
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            assertThat(latin).doesNotContain(new String(word.getBytes(charset), StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void aWordIsGoneFromItsPageAndOtherPagesKeepTheirText() throws IOException {
        try (Sheets sheets = new Sheets()) {
            sheets.line("申请人" + Sheets.NAME + "来访");
            sheets.line(Sheets.OPEN);
            Done done = done(sheets.saved(folder), words(Sheets.NAME));
            free(done, Sheets.NAME);
            assertThat(done.text(1)).isEmpty();
            assertThat(done.text(2)).isEqualTo(Sheets.OPEN);
            assertThat(done.text(3)).contains("第十五条", "第1页1处", "第三十七条");
        }
    }

    @Test
    void aWordIsGoneFromMetadataAnnotationsFilesFormsOutlinesScriptsAndEarlierRevisions() throws IOException {
        byte[] first;
        try (Sheets sheets = new Sheets()) {
            PDPage page = sheets.line("申请人" + Sheets.NAME);
            sheets.line(Sheets.OPEN);
            PDDocument document = sheets.document;
            document.getDocumentInformation().setTitle(Sheets.NAME);
            PDMetadata metadata = new PDMetadata(
                    document,
                    new ByteArrayInputStream(("<x>" + Sheets.NAME + "</x>").getBytes(StandardCharsets.UTF_8)));
            document.getDocumentCatalog().setMetadata(metadata);
            PDAnnotationText note = new PDAnnotationText();
            note.setContents("这是" + Sheets.NAME);
            note.setRectangle(new PDRectangle(10, 10, 20, 20));
            page.getAnnotations().add(note);
            PDDocumentOutline outline = new PDDocumentOutline();
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(Sheets.NAME);
            outline.addLast(item);
            document.getDocumentCatalog().setDocumentOutline(outline);
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('" + Sheets.NAME + "')"));
            PDComplexFileSpecification attached = new PDComplexFileSpecification();
            attached.setFile("name.txt");
            attached.setEmbeddedFile(new PDEmbeddedFile(
                    document, new ByteArrayInputStream(Sheets.NAME.getBytes(StandardCharsets.UTF_8))));
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("name", attached));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            first = Files.readAllBytes(sheets.saved(folder));
        }
        Path revised = Files.createTempFile(folder, "revised", ".pdf");
        try (PDDocument document = Loader.loadPDF(first);
                var out = Files.newOutputStream(revised)) {
            document.getDocumentInformation().setTitle("新的");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }
        Done done = done(revised, words(Sheets.NAME));
        free(done, Sheets.NAME);
        try (PDDocument document = Loader.loadPDF(done.bytes())) {
            assertThat(document.getDocumentCatalog().getCOSObject().keySet())
                    .doesNotContain(COSName.METADATA, COSName.NAMES, COSName.OUTLINES, COSName.OPEN_ACTION);
            assertThat(document.getPage(0).getAnnotations()).isEmpty();
            assertThat(document.getDocument().getTrailer().containsKey(COSName.INFO))
                    .isFalse();
        }
    }

    @Test
    void textThatNobodySeesDoesNotComeAlong() throws IOException {
        try (Sheets sheets = new Sheets()) {
            sheets.line("申请人" + Sheets.NAME);
            sheets.page(page -> {
                sheets.write(page, Sheets.OPEN, 100, 700);
                page.setNonStrokingColor(Color.WHITE);
                sheets.write(page, "白字", 100, 600);
                page.setNonStrokingColor(Color.BLACK);
                sheets.write(page, "图下", 100, 500);
                page.drawImage(sheets.picture(Color.ORANGE), 90, 490, 100, 40);
                sheets.write(page, "盖住", 100, 400);
                page.addRect(90, 390, 100, 40);
                page.fill();
                sheets.write(page, "页外", 1000, 300);
                page.saveGraphicsState();
                page.setRenderingMode(RenderingMode.NEITHER);
                sheets.write(page, "隐形", 100, 200);
                page.restoreGraphicsState();
            });
            Done done = done(sheets.saved(folder), words(Sheets.NAME));
            assertThat(done.failures()).isEmpty();
            assertThat(done.text(2)).isEqualTo(Sheets.OPEN);
        }
    }

    @Test
    void hiddenTextIsFoundAsWell() throws IOException {
        try (Sheets sheets = new Sheets()) {
            sheets.line(Sheets.OPEN);
            sheets.page(page -> {
                page.setNonStrokingColor(Color.WHITE);
                sheets.write(page, Sheets.NAME, 100, 600);
            });
            Done done = done(sheets.saved(folder), words(Sheets.NAME));
            free(done, Sheets.NAME);
            assertThat(done.claim().covered()).extracting(Area::page).containsExactly(2);
        }
    }

    @Test
    void aLayerThatIsSwitchedOffStaysBehind() throws IOException {
        try (Sheets sheets = new Sheets()) {
            sheets.line("申请人" + Sheets.NAME);
            PDOptionalContentProperties layers = new PDOptionalContentProperties();
            PDOptionalContentGroup layer = new PDOptionalContentGroup("草稿");
            layers.addGroup(layer);
            layers.setGroupEnabled(layer, false);
            sheets.document.getDocumentCatalog().setOCProperties(layers);
            sheets.page(page -> {
                sheets.write(page, Sheets.OPEN, 100, 700);
                page.beginMarkedContent(COSName.OC, layer);
                sheets.write(page, "内部意见", 100, 600);
                page.endMarkedContent();
            });
            Done done = done(sheets.saved(folder), words(Sheets.NAME));
            assertThat(done.failures()).isEmpty();
            assertThat(done.text(2)).isEqualTo(Sheets.OPEN);
        }
    }

    @Test
    void aWordIsFoundThoughItIsWrittenInPiecesOutOfOrderSpacedOrOverTwoLines() throws IOException {
        try (Sheets sheets = new Sheets()) {
            sheets.page(page -> {
                sheets.write(page, "张", 100, 700);
                sheets.write(page, "三丰", 114, 700);
            });
            sheets.page(page -> {
                sheets.write(page, "丰", 128, 700);
                sheets.write(page, "张", 100, 700);
                sheets.write(page, "三", 114, 700);
            });
            sheets.line("张 三　丰");
            sheets.page(page -> {
                sheets.write(page, "来访的人是张三", 100, 700);
                sheets.write(page, "丰和他的邻居", 100, 680);
            });
            sheets.line("ＡＢＣ有限公司");
            sheets.line(Sheets.OPEN);
            Done done = done(sheets.saved(folder), words(Sheets.NAME, "abc有限公司"));
            free(done, Sheets.NAME);
            assertThat(done.claim().covered()).extracting(Area::page).contains(1, 2, 3, 4, 5);
            assertThat(done.text(6)).isEqualTo(Sheets.OPEN);
        }
    }

    @Test
    void aWordInAFormOnATurnedAndCutPageIsCoveredWhereItStands() throws IOException {
        for (int turned : new int[] {0, 90, 180, 270}) {
            try (Sheets sheets = new Sheets()) {
                PDFormXObject form = new PDFormXObject(sheets.document);
                form.setBBox(new PDRectangle(0, 0, 400, 100));
                form.setResources(new PDResources());
                COSName face = form.getResources().add(sheets.font);
                StringBuilder codes = new StringBuilder();
                for (byte each : sheets.font.encode(Sheets.NAME)) {
                    codes.append(String.format("%02X", each));
                }
                try (var out = form.getContentStream().createOutputStream()) {
                    out.write(Sheets.latin("BT /" + face.getName() + " 20 Tf 10 20 Td <" + codes + "> Tj ET"));
                }
                PDPage page = sheets.page(content -> {
                    content.beginText();
                    content.setFont(sheets.font, 1);
                    content.showText(Sheets.NAME);
                    content.endText();
                    content.saveGraphicsState();
                    content.transform(org.apache.pdfbox.util.Matrix.getTranslateInstance(200, 400));
                    content.drawForm(form);
                    content.restoreGraphicsState();
                });
                page.setCropBox(new PDRectangle(100, 300, 400, 400));
                page.setRotation(turned);
                Done done = done(sheets.saved(folder), words(Sheets.NAME));
                free(done, Sheets.NAME);
                assertThat(done.text(1)).isEmpty();
            }
        }
    }

    @Test
    void whatStandsBelowAnAreaIsGoneAndMayStandElsewhereOnlyWhenSaidSo() throws IOException {
        try (Sheets sheets = new Sheets()) {
            sheets.line(Sheets.NAME);
            sheets.line(Sheets.OPEN + Sheets.NAME);
            Path file = sheets.saved(folder);
            Marks area = area(1, 90, 120, 100, 40);
            Done done = done(file, area);
            assertThat(done.text(1)).isEmpty();
            assertThat(done.failures()).hasSize(1).allMatch(failure -> failure.contains("第 2 页还读得到“张三丰”"));
            assertThat(done(file, new Marks(List.of(), area.areas(), true)).failures())
                    .isEmpty();
        }
    }

    @Test
    void aWordThatIsNotThereAndNoMarkAtAllAreRefused() throws IOException {
        try (Sheets sheets = new Sheets()) {
            sheets.line(Sheets.OPEN);
            Path file = sheets.saved(folder);
            assertThatThrownBy(() -> done(file, words("李四")))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("没有找到：李四");
            assertThatThrownBy(() -> done(file, Marks.NONE))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("还没有标出");
            assertThatThrownBy(() -> done(file, area(2, 0, 0, 10, 10))).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> done(file, area(1, 0, 0, Double.NaN, 10))).isInstanceOf(Refused.class);
        }
    }

    @Test
    void aPictureBecomesAPaperOfOnePage() throws IOException {
        Path picture = folder.resolve("scan.png");
        BufferedImage image = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 600; i++) {
            image.setRGB(i, 400, 0xFFFFFF);
        }
        ImageIO.write(image, "png", picture.toFile());
        Redaction.Made made = OpenPaper.work(
                Files.readAllBytes(picture),
                true,
                paper -> Redaction.of(paper, area(1, 0, 0, paper.shape(1).width(), 100)));
        assertThat(Proof.failures(made.paper(), made.claim())).isEmpty();
    }
}
