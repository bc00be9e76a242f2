package portal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import portal.document.Report.Head;
import portal.document.Report.Line;
import portal.document.Report.Section;
import portal.document.Report.Table;

/** A report as a Word file: every row fills its table, parts are headings, pages are numbered. */
class WordReportTest {
    private static final int BETWEEN_MARGINS = 11906 - 2 * 1247;

    private static final Table WIDE = new Table(
            "",
            "（说明）",
            List.of(
                    List.of(new Head("", 1, 3), new Head("申请人情况", 4, 1)),
                    List.of(new Head("自然人", 1, 2), new Head("法人或其他组织", 2, 1), new Head("总计", 1, 2)),
                    List.of(Head.of("商业企业"), Head.of("其他"))),
            List.of(
                    new Line("一、新收", 0, List.of("1", "2", "3", "6")),
                    new Line("（一）<予以>公开", 1, List.of("", "", "", ""))),
            Optional.empty());

    private static final Report REPORT = new Report(
            "许昌市信访局",
            "许昌市信访局2025年政府信息公开工作年度报告",
            List.of(
                    Section.of("一、总体情况", "第一段。\n第二段。"),
                    new Section(
                            "二、申请",
                            List.of(),
                            List.of(
                                    WIDE,
                                    Table.of("第（五）项", List.of("信息内容", "数量"), List.of(Line.of("行政许可", List.of("0"))))))),
            LocalDate.of(2026, 1, 20));

    @Test
    void everyRowFillsItsTableAndEveryTableThePage() throws IOException {
        String document = parts().getOrDefault("word/document.xml", "");
        List<String> tables = all(document, "<w:tbl>.*?</w:tbl>");
        assertThat(tables).hasSize(2).allSatisfy(table -> {
            List<String> columns = all(table, "(?<=<w:gridCol w:w=\")\\d+");
            assertThat(columns.stream().mapToInt(Integer::parseInt).sum()).isEqualTo(BETWEEN_MARGINS);
            assertThat(all(table, "<w:tr>.*?</w:tr>")).allSatisfy(row -> {
                int spanned = all(row, "(?<=<w:gridSpan w:val=\")\\d+").stream()
                        .mapToInt(span -> Integer.parseInt(span) - 1)
                        .sum();
                assertThat(all(row, "<w:tc>").size() + spanned).isEqualTo(columns.size());
            });
        });
        assertThat(document).contains("&lt;予以&gt;公开");
    }

    @Test
    void partsAreHeadingsAndPagesAreNumbered() throws IOException {
        Map<String, String> parts = parts();
        assertThat(all(parts.getOrDefault("word/document.xml", ""), "<w:outlineLvl w:val=\"0\"/>"))
                .hasSize(2);
        assertThat(parts.get("word/footer.xml")).contains("w:instr=\" PAGE \"");
        assertThat(parts.get("word/_rels/document.xml.rels")).contains("Id=\"r1\"", "Target=\"footer.xml\"");
        assertThat(parts.get("[Content_Types].xml")).contains("/word/footer.xml", "/word/document.xml");
    }

    private static Map<String, String> parts() throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(WordReport.of(REPORT)))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
