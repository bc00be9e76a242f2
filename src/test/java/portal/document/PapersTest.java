package portal.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.petition.Purpose;
import portal.testing.PortalDatabase;

@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class PapersTest {
    @Inject
    Papers papers;

    @Test
    void aReceiptSaysWhatWasRegisteredAndByWhenAnAnswerComes() throws IOException {
        String text = text(papers.receipt(Receipts.plain()));
        assertThat(text)
                .contains("信访事项登记回执")
                .contains(Receipts.NUMBER.display())
                .contains(Receipts.CODE.display())
                .contains("张三")
                .contains("小区供暖温度长期不达标")
                .contains("申诉求决")
                .contains("2026年11月22日 16:05")
                .contains("最迟 2026年12月7日 周一")
                .contains("《信访工作条例》第二十二条")
                .contains("第 1 页，共 1 页");
    }

    @Test
    void aReceiptFetchedLaterCarriesNoCode() throws IOException {
        String text = text(papers.receipt(Receipts.of(Purpose.APPEAL, "供暖问题", "张三", null)));
        assertThat(text).contains("不印查询码").doesNotContain(Receipts.CODE.display());
    }

    @Test
    void anAccusationIsNeverNamed() throws IOException {
        String text = text(papers.receipt(Receipts.of(Purpose.ACCUSATION, "举报某局某科", "张三", null)));
        assertThat(text).contains("您的来件").doesNotContain("举报").doesNotContain("检举");
    }

    @Test
    void aDayInAYearThatIsNotAnnouncedYetIsKnownAllTheSame() throws IOException {
        Receipt late = Receipts.registered(
                Receipts.plain().registeredAt().plusMonths(1), Purpose.SUGGESTION, "修路", "张三", null);
        assertThat(text(papers.receipt(late))).contains("最迟 2027年1月6日 周三");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "阿卜杜拉·买买提·吐尔逊",
                "𠮷〇·𠀀𪛖",
                "㛃䶮鿍鿿",
                "𬴊𬱖𫘦",
                "𪜀𫝀𫠠𬺰𮯠",
                "龘爨鄢陵",
                "Şahin Gül Чингиз Ñandú",
                "ＡＢＣ（１２３）“引号”——…"
            })
    void aNameIsCopiedAsItWasTyped(String name) throws IOException {
        assertThat(text(papers.receipt(Receipts.named(name)))).contains(name);
    }

    @Test
    void everyHanCharacterOfTheNationalStandardHasAShape() throws IOException {
        int[][] blocks = {
            {0x3400, 0x4DB5},
            {0x4E00, 0x9FFF},
            {0x20000, 0x2A6D6},
            {0x2A700, 0x2B734},
            {0x2B740, 0x2B81D},
            {0x2B820, 0x2CEA1},
            {0x2CEB0, 0x2EBE0}
        };
        for (int[] block : blocks) {
            StringBuilder all = new StringBuilder();
            for (int character = block[0]; character <= block[1]; character++) {
                all.appendCodePoint(character);
            }
            try (PDDocument document = new PDDocument()) {
                assertThat(new Typefaces().offer(new PdfRendererBuilder(), document, all.toString()))
                        .as("undrawn from %x", block[0])
                        .isEmpty();
            }
        }
    }

    @Test
    void noCopiedCharacterIsARadicalInDisguise() throws IOException {
        String text = text(papers.receipt(Receipts.titled("⼀⼆⼈⼤⽇⽉⽔⽕⼟ 一二人大日月水火土金木石田立见长门")));
        assertThat(text).contains("一二人大日月水火土 一二人大日月水火土金木石田立见长门");
        assertThat(text.codePoints().filter(c -> c >= 0x2E80 && c <= 0x2FDF)).isEmpty();
    }

    @Test
    void markupIsPrintedAsItWasTyped() throws IOException {
        String title = "<b>&amp;{site.name}]]><img src='http://x/'/>";
        assertThat(text(papers.receipt(Receipts.titled(title))).replace("\n", ""))
                .contains(title);
    }

    @Test
    void whatCannotBeDrawnLeavesAMarkAndWhatTurnsTheTextIsLeftOut() throws IOException {
        String text = text(papers.receipt(Receipts.titled("甲\u202E乙\u2066丙\u200B丁\u0001戊\uFFFE己\uE000庚😀辛\uD800壬")));
        assertThat(text).contains("甲乙丙丁戊□己□庚□辛□壬");
    }

    @Test
    void aLongTitleStaysOnThePage() throws IOException {
        byte[] pdf =
                papers.receipt(Receipts.of(Purpose.APPEAL, "一二三四五六七八九十".repeat(5), "W".repeat(100), Receipts.CODE));
        assertThat(text(pdf).replace("\n", "")).contains("一二三四五六七八九十".repeat(5)).contains("W".repeat(100));
    }

    @Test
    void theSquareCodeHoldsTheNumberAndNothingElse() throws Exception {
        try (PDDocument document = Loader.loadPDF(papers.receipt(Receipts.plain()))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            BinaryBitmap seen = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
            assertThat(new QRCodeReader()
                            .decode(seen, Map.of(com.google.zxing.DecodeHintType.TRY_HARDER, true))
                            .getText())
                    .isEqualTo(Receipts.NUMBER.digits());
        }
    }

    @Test
    void theSameReceiptIsTheSameFile() {
        assertThat(papers.receipt(Receipts.plain())).isEqualTo(papers.receipt(Receipts.plain()));
    }

    @Test
    void theFileTellsItsTitleAndLanguageAndNothingOfTheMachine() throws IOException {
        try (PDDocument document = Loader.loadPDF(papers.receipt(Receipts.plain()))) {
            assertThat(document.getDocumentInformation().getTitle()).startsWith("信访事项登记回执");
            assertThat(document.getDocumentInformation().getMetadataKeys())
                    .containsExactlyInAnyOrder("Title", "CreationDate");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    @Test
    void aPaperOfAnyAgencyStandsOnA4WithNumberDayAndThePlaceForTheSeal() throws IOException {
        byte[] pdf = papers.official(OfficialPapers.recommendation());
        assertThat(OfficialPapers.flat(text(pdf)))
                .contains("许昌市信访局")
                .contains("改进工作建议书许信建〔2026〕2号魏都区人民政府：")
                .contains("一、发现的问题")
                .contains("二、建议")
                .contains("1．改进工作：公开供热投诉的办理结果。")
                .contains("2．完善政策：修订供热管理办法。")
                .contains("许昌市信访局（印章）2026年3月2日")
                .contains("—1—");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isCloseTo(595, Offset.offset(1f));
            assertThat(document.getPage(0).getMediaBox().getHeight()).isCloseTo(842, Offset.offset(1f));
        }
    }

    @Test
    void whatAnybodyWroteIsPrintedHarmlessly() throws IOException {
        String hostile = "<b>&amp;{site.name}]]></p><img src='http://x/'/> 甲\u202E乙\u0001丙 𠮷㛃䶮 \uE000";
        OfficialPaper paper = OfficialPapers.saying("标题" + hostile, hostile, "x".repeat(300));
        String text = OfficialPapers.flat(text(papers.official(paper)));
        String shown = OfficialPapers.flat("<b>&amp;{site.name}]]></p><img src='http://x/'/>甲乙丙𠮷㛃䶮□");
        assertThat(text)
                .contains("标题" + shown)
                .contains("一、" + shown)
                .contains(shown + "：")
                .contains("x".repeat(300));
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 34, 35, 36, 37})
    void theSealNeverStandsAloneOnItsPage(int lines) throws IOException {
        byte[] pdf = papers.official(OfficialPapers.saying(
                "长短不一的文书",
                "情况",
                IntStream.rangeClosed(1, lines)
                        .mapToObj(i -> "这是正文的第" + i + "行。")
                        .toArray(String[]::new)));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(document.getNumberOfPages());
            assertThat(last.getText(document)).contains("（印章）").contains("这是正文的第" + lines + "行。");
        }
    }

    @Test
    void anAgencyThatWaitsToBeConfirmedIsMarked() throws IOException {
        assertThat(text(papers.official(OfficialPapers.saying("文书", "情况", "正文"))))
                .contains("示例");
        assertThat(text(papers.official(OfficialPapers.recommendation()))).doesNotContain("示例");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
