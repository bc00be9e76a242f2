package portal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.law.Refused;

class FileTextTest {
    private static final String DOCUMENT =
            "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>电话1380</w:t></w:r><w:r><w:t>0138000</w:t></w:r></w:p>"
                    + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>";

    @TempDir
    Path folder;

    @Test
    void theWordsOfAWordFileAreReadAcrossItsRuns() throws IOException {
        Path file = zip("word/document.xml", DOCUMENT.getBytes(StandardCharsets.UTF_8), 1);
        assertThat(FileText.of(file, FileKind.DOCX))
                .hasValueSatisfying(words -> assertThat(words).contains("电话13800138000", "甲", "乙"));
    }

    @Test
    void numbersInTheCellsOfASheetAreRead() throws IOException {
        Path file = zip(
                "xl/worksheets/sheet1.xml",
                "<worksheet><row><c><v>13800138000</v></c></row></worksheet>".getBytes(StandardCharsets.UTF_8),
                1);
        assertThat(FileText.of(file, FileKind.XLSX))
                .hasValueSatisfying(words -> assertThat(words).contains("13800138000"));
    }

    @Test
    void textOfAnyChineseMachineIsRead() throws IOException {
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16}) {
            Path file = Files.write(folder.resolve("a.txt"), "公告：电话13800138000".getBytes(charset));
            assertThat(FileText.of(file, FileKind.TXT))
                    .hasValueSatisfying(words -> assertThat(words).endsWith("公告：电话13800138000"));
        }
    }

    @Test
    void thePageOfAPdfIsRead() throws IOException {
        Path file = folder.resolve("a.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText("13800138000");
                content.endText();
            }
            document.save(file.toFile());
        }
        assertThat(FileText.of(file, FileKind.PDF))
                .hasValueSatisfying(words -> assertThat(words).contains("13800138000"));
    }

    @Test
    void aWordFileBecomesMarkdown() throws IOException {
        String document =
                "<w:document xmlns:w=\"w\"><w:body><w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>一、安排</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:t>*不是*强调</w:t></w:r></w:p>"
                        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>日期</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>地点</w:t></w:r></w:p></w:tc></w:tr>"
                        + "<w:tr><w:tc><w:p><w:r><w:t>周一</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>大|厅</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                        + "</w:body></w:document>";
        assertThat(WordText.markdown(zip("word/document.xml", document.getBytes(StandardCharsets.UTF_8), 1)))
                .isEqualTo("## 一、安排\n\n\\*不是\\*强调\n\n| 日期 | 地点 |\n|---|---|\n| 周一 | 大\\|厅 |");
    }

    @Test
    void whatWordCountsBeforeParagraphsIsKept() throws IOException {
        String numbers = "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"0\">"
                + level(0, "chineseCounting", "%1、") + level(1, "decimal", "%1.%2")
                + level(2, "decimalEnclosedCircle", "%3")
                + "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">" + level(0, "bullet", "\uF06C")
                + "</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"0\"/></w:num>"
                + "<w:num w:numId=\"8\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>";
        String styles = "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"2\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr>"
                + "<w:numId w:val=\"7\"/></w:numPr></w:pPr></w:style><w:style w:styleId=\"3\"><w:name w:val=\"Body Text\"/>"
                + "</w:style></w:styles>";
        String links = "<Relationships xmlns=\"r\"><Relationship Id=\"rId1\" Target=\"https://www.gov.cn/zhengce\"/>"
                + "<Relationship Id=\"rId2\" Target=\"javascript:alert(1)\"/></Relationships>";
        String document = "<w:document xmlns:w=\"w\" xmlns:r=\"r\"><w:body>" + styled("2", "总体情况") + styled("3", "正文")
                + listed(7, 1, "受理") + listed(7, 1, "办理") + listed(7, 2, "细节") + styled("2", "其他") + listed(7, 1, "附则")
                + listed(8, 0, "一项")
                + "<w:p><w:r><w:t>见</w:t></w:r><w:hyperlink r:id=\"rId1\"><w:r><w:t>政策</w:t></w:r></w:hyperlink>"
                + "<w:hyperlink r:id=\"rId2\"><w:r><w:t>坏</w:t></w:r></w:hyperlink></w:p></w:body></w:document>";
        assertThat(WordText.markdown(zip(Map.of(
                        "word/document.xml", document,
                        "word/numbering.xml", numbers,
                        "word/styles.xml", styles,
                        "word/_rels/document.xml.rels", links))))
                .isEqualTo("## 一、总体情况\n\n正文\n\n1.1 受理\n\n1.2 办理\n\n①细节\n\n## 二、其他\n\n2.1 附则\n\n- 一项\n\n"
                        + "见[政策](https://www.gov.cn/zhengce)坏");
    }

    private static String level(int depth, String format, String text) {
        return "<w:lvl w:ilvl=\"" + depth + "\"><w:start w:val=\"1\"/>" + (depth == 1 ? "<w:isLgl/>" : "")
                + "<w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    private static String styled(String style, String words) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static String listed(int list, int depth, String words) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + depth + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    @Test
    void linesOfAPdfAreJoinedToParagraphs() {
        assertThat(PdfLines.paragraphs(List.of("通知", "各单位，现将有关事项通知如下，请认真执", "行，按时报送。", "第二段从这里开始，一直写到这一行的末尾", "为止")))
                .isEqualTo("通知\n\n各单位，现将有关事项通知如下，请认真执行，按时报送。\n\n第二段从这里开始，一直写到这一行的末尾为止");
    }

    @Test
    void aBombIsNoArticle() throws IOException {
        Path bomb = zip("word/document.xml", " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8), 300);
        assertThatThrownBy(() -> WordText.markdown(bomb))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("读不出来");
    }

    @Test
    void aBombIsNotUnpackedAndWhatCannotBeReadIsSaidToBeUnread() throws IOException {
        assertThat(FileText.of(zip("word/document.xml", new byte[1 << 20], 300), FileKind.DOCX))
                .isEmpty();
        assertThat(FileText.of(
                        zip("word/document.xml", "<a><b></a>".getBytes(StandardCharsets.UTF_8), 1), FileKind.DOCX))
                .isEmpty();
        assertThat(FileText.of(
                        zip(
                                "word/document.xml",
                                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><t>&e;</t>"
                                        .getBytes(StandardCharsets.UTF_8),
                                1),
                        FileKind.DOCX))
                .isEmpty();
        assertThat(FileText.of(
                        Files.write(folder.resolve("b.pdf"), "%PDF-1.4\ntrailer".getBytes(StandardCharsets.UTF_8)),
                        FileKind.PDF))
                .isEmpty();
        assertThat(FileText.of(Files.write(folder.resolve("b.docx"), new byte[100]), FileKind.DOCX))
                .isEmpty();
    }

    @Test
    void aPdfOfAMillionObjectsCostsNoMemory() throws IOException {
        Path file = folder.resolve("many.pdf");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write("%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 1; i <= 1_000_000; i++) {
                out.write((i + " 0 obj\nnull\nendobj\n").getBytes(StandardCharsets.US_ASCII));
            }
            out.write("trailer <</Size 1000001/Root 1 0 R>>\nstartxref\n0\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        }
        System.gc();
        long before = used();
        assertThat(FileText.of(file, FileKind.PDF)).isEmpty();
        assertThat(used() - before).isLessThan(100L << 20);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private Path zip(Map<String, String> parts) throws IOException {
        Path file = folder.resolve(System.nanoTime() + ".zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private Path zip(String name, byte[] content, int times) throws IOException {
        Path file = folder.resolve(System.nanoTime() + ".zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < times; i++) {
                out.write(content);
            }
        }
        return file;
    }
}
