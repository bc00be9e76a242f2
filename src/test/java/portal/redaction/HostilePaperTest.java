package portal.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portal.redaction.Sheets.deflated;
import static portal.redaction.Sheets.latin;
import static portal.redaction.Sheets.onePage;
import static portal.redaction.Sheets.raw;
import static portal.redaction.Sheets.stream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import portal.law.Refused;

/** Papers made to cost memory or time are refused, each with a sentence that says what to do instead. */
@Execution(ExecutionMode.CONCURRENT)
class HostilePaperTest {
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    private void refused(Path path, String why) throws IOException {
        byte[] file = Files.readAllBytes(path);
        assertThatThrownBy(() -> OpenPaper.work(file, false, paper -> {
                    paper.search(java.util.List.of());
                    for (int page = 1; page <= paper.pages(); page++) {
                        paper.picture(page);
                    }
                    return paper.pages();
                }))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(why);
    }

    @Test
    void aMillionObjects() throws IOException {
        StringBuilder many = new StringBuilder("%PDF-1.4\n");
        for (int i = 1; i <= 1_000_000; i++) {
            many.append(i).append(" 0 obj\n0\nendobj\n");
        }
        Path file = folder.resolve("objects.pdf");
        Files.write(file, latin(many.toString()));
        refused(file, "对象多得不正常");
        try (InputStream in = Files.newInputStream(file)) {
            assertThatThrownBy(() -> OpenPaper.weigh(in)).hasMessageContaining("对象多得不正常");
            assertThat(in.available()).as("bytes that were not even read").isPositive();
        }
    }

    @Test
    void tenThousandPagesOpenOrHiddenInOneList() throws IOException {
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            kids.append("3 0 R ");
        }
        refused(
                raw(
                        folder,
                        latin("<< /Type /Catalog /Pages 2 0 R >>"),
                        latin("<< /Type /Pages /Count 1 /Kids [" + kids + "] >>"),
                        latin("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>")),
                "最多 100 页");
    }

    @Test
    void noPagesAndPagesInACircle() throws IOException {
        refused(
                raw(
                        folder,
                        latin("<< /Type /Catalog /Pages 2 0 R >>"),
                        latin("<< /Type /Pages /Count 9 /Kids [2 0 R] >>")),
                "没有页面");
    }

    @Test
    void pagesOfImpossibleSizes() throws IOException {
        for (float side : new float[] {1, 14_400, 1e9f}) {
            try (Sheets sheets = new Sheets()) {
                sheets.line(Sheets.OPEN).setMediaBox(new PDRectangle(side, 800));
                refused(sheets.saved(folder), "尺寸");
            }
        }
    }

    @Test
    void anEncryptedPaperWithAPasswordOrWithout() throws IOException {
        for (String password : new String[] {"geheim", ""}) {
            try (Sheets sheets = new Sheets()) {
                sheets.line(Sheets.OPEN);
                sheets.document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
                refused(sheets.saved(folder), "加了密");
            }
        }
    }

    @Test
    void aDamagedPaper() throws IOException {
        try (Sheets sheets = new Sheets()) {
            sheets.line(Sheets.OPEN);
            byte[] whole = Files.readAllBytes(sheets.saved(folder));
            Path file = folder.resolve("cut.pdf");
            Files.write(file, Arrays.copyOf(whole, 300));
            refused(file, "");
        }
        Path nothing = folder.resolve("nothing.pdf");
        Files.write(nothing, latin("%PDF-1.4\nnothing here"));
        refused(nothing, "损坏");
    }

    @Test
    void bombsPackedOnceTwiceAndAsListsOfObjects() throws IOException {
        byte[] bomb = deflated(new byte[MEGABYTE], 100);
        refused(onePage(folder, "", stream("/Filter /FlateDecode", bomb)), "大得不正常");
        byte[] twice = deflated(bomb, 1);
        refused(onePage(folder, "", stream("/Filter [/FlateDecode /FlateDecode]", twice)), "大得不正常");
        byte[] runs = new byte[2 * MEGABYTE];
        for (int i = 0; i < runs.length; i += 2) {
            runs[i] = (byte) 129;
        }
        refused(onePage(folder, "", stream("/Filter /RunLengthDecode", runs)), "大得不正常");
        refused(
                onePage(
                        folder,
                        "",
                        stream("", new byte[0]),
                        stream("/Type /Obj#53tm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode]", twice)),
                "大得不正常");
        refused(
                onePage(
                        folder,
                        "",
                        stream(
                                "/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 2000000000 >>",
                                deflated(new byte[10], 1))),
                "大得不正常");
    }

    @Test
    void formsThatDrawFormsThatDrawForms() throws IOException {
        int levels = 8;
        byte[][] forms = new byte[levels + 1][];
        for (int i = 0; i <= levels; i++) {
            String draws = i == levels ? "0 0 m 9 9 l S ".repeat(30) : "/X Do ".repeat(10);
            forms[i] = stream(
                    "/Type /XObject /Subtype /Form /BBox [0 0 99 99] /Resources << /XObject << /X " + (6 + i)
                            + " 0 R >> >>",
                    latin(draws));
        }
        refused(onePage(folder, "/Resources << /XObject << /X 5 0 R >> >>", stream("", latin("/X Do")), forms), "步骤太多");
    }

    @Test
    void groupsInGroups() throws IOException {
        int levels = 12;
        byte[][] forms = new byte[levels][];
        for (int i = 0; i < levels; i++) {
            forms[i] = stream(
                    "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency >> /Resources <<"
                            + " /ExtGState << /G << /ca 0.5 >> >> /XObject << /X " + (6 + i) + " 0 R >> >>",
                    latin(i == levels - 1 ? "0 0 9 9 re f" : "/G gs /X Do"));
        }
        refused(onePage(folder, "/Resources << /XObject << /X 5 0 R >> >>", stream("", latin("/X Do")), forms), "步骤太多");
    }

    @Test
    void picturesLargerThanTheirBytesAndOfKindsThatNobodyDraws() throws IOException {
        byte[] small = deflated(new byte[10], 1);
        String size =
                "/Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8 /Width 60000 /Height 60000";
        String page = "/Resources << /XObject << /X 5 0 R >> >>";
        byte[] draw = stream("", latin("/X Do"));
        refused(onePage(folder, page, draw, stream(size + " /Filter /FlateDecode", small)), "图片的尺寸太大");
        refused(
                onePage(folder, page, draw, stream(size.replace("60000", "10") + " /Filter /JPXDecode", new byte[] {
                    0, 0, 0, 12
                })),
                "JPEG 2000");
        refused(
                onePage(
                        folder,
                        page,
                        draw,
                        stream(
                                size.replace("60000", "10") + " /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns"
                                        + " 100000 /Rows 100000 >>",
                                small)),
                "图片的尺寸太大");
    }

    @Test
    void aFontThatMapsMoreCodesThanThereAre() throws IOException {
        byte[] map = latin("begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange\n"
                + "1 beginbfrange <00000000> <FFFFFFFF> <4E00> endbfrange endcmap");
        refused(onePage(folder, "", stream("", new byte[0]), stream("", map)), "大得不正常");
    }

    @Test
    void aFontThatHidesHowManyCodesItMaps() throws IOException {
        String many = "<00000000> <7FFFFFFF> <4E>";
        List<String> hidden = List.of(
                "2 beginbfrange <01> <02> <03> " + many,
                "1 beginbfrange\n<00 00 0000>\t< 7FFFFF FF ><4E>",
                "2 beginbfrange <01> <02> (endbfrange) " + many,
                "2 beginbfrange <01> <02> % endbfrange\n" + many,
                "2 beginbfrange <01> <02> [<03> (]) <04>] " + many,
                "2 beginbfrange <01> <02> /a " + many,
                "1 beginbfrange <00> <00000000007FFFFFFF> <4E>",
                "1 begincidrange <00000000> <7FFFFFFF> 5");
        for (String list : hidden) {
            refused(onePage(folder, "", stream("", new byte[0]), stream("", latin(list))), "大得不正常");
        }
        byte[] late = latin(" ".repeat(5 << 20) + "1 beginbfrange " + many);
        refused(onePage(folder, "", stream("", new byte[0]), stream("", late)), "大得不正常");
    }

    @Test
    void theFontOfALongChinesePaperIsNoHostileOne() {
        StringBuilder map = new StringBuilder("begincmap 100 beginbfrange\n");
        for (int line = 0; line < 2000; line++) {
            map.append(String.format("<%04X> <%04X> <%04X>%n", line, line, 0x4E00 + line * 9));
        }
        map.append("<0900> <0902> [<4E00> <4E01> <D840DC00D840DC01D840>] <0910> <0911> <0041004200430044>\n");
        FontMap.check(latin(map + "endbfrange 1 begincidrange <0000> <FFFF> 0 endcidrange endcmap"));
        FontMap.check(latin("BT (beginbfrange) Tj <4E00> <FFFFFFFF> ET 1 beginbfrange <01"));
    }

    @Test
    void aFontThatIsNotInThePaper() throws IOException {
        refused(
                onePage(
                        folder,
                        "/Resources << /Font << /F << /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding"
                                + " /UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun"
                                + " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor"
                                + " << /Type /FontDescriptor /FontName /SimSun /Flags 4 >> >>] >> >> >>",
                        stream("", latin("BT /F 12 Tf 100 700 Td <5F204E09> Tj ET"))),
                "没有带上中文字体");
    }

    @Test
    void anHonestPaperIsTaken() throws IOException {
        try (Sheets sheets = new Sheets()) {
            for (int i = 0; i < 3; i++) {
                sheets.line(Sheets.OPEN);
            }
            assertThat(OpenPaper.<Integer>work(Files.readAllBytes(sheets.saved(folder)), false, OpenPaper::pages))
                    .isEqualTo(3);
        }
    }
}
