package portal.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import portal.law.ChineseDate;

/** A report as a Word file (ECMA-376): the three parts that one needs, and nothing that runs or reaches elsewhere. */
final class WordReport {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String TYPES =
            XML + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                    + ".wordprocessingml.document.main+xml\"/></Types>";
    private static final String RELATIONS = XML
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    private static final String OPEN =
            XML + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private static final String CLOSE = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1418\""
            + " w:right=\"1247\" w:bottom=\"1418\" w:left=\"1247\" w:header=\"851\" w:footer=\"851\" w:gutter=\"0\"/>"
            + "</w:sectPr></w:body></w:document>";

    /** Half points: 三号, 小二 and 小五 of the office's papers. */
    private static final int TEXT = 32;

    private static final int TITLE = 36;
    private static final int SMALL = 18;

    private final StringBuilder body = new StringBuilder(OPEN);

    private WordReport() {}

    static byte[] of(Report report) {
        WordReport word = new WordReport();
        word.paragraph(report.title(), "center", TITLE, true, 0);
        for (Report.Section section : report.sections()) {
            word.paragraph(section.heading(), "both", TEXT, true, 0);
            section.paragraphs().forEach(line -> word.paragraph(line, "both", TEXT, false, 2));
            section.tables().forEach(word::table);
        }
        word.paragraph(report.agency(), "right", TEXT, false, 0);
        word.paragraph(ChineseDate.date(report.day()), "right", TEXT, false, 0);
        return zip(word.body.append(CLOSE).toString());
    }

    private void table(Report.Table table) {
        if (!table.caption().isEmpty()) {
            paragraph(table.caption(), "both", TEXT, true, 0);
        }
        if (!table.note().isEmpty()) {
            paragraph(table.note(), "both", SMALL, false, 0);
        }
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            body.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
        }
        body.append("</w:tblBorders></w:tblPr><w:tblGrid>");
        table.columns().forEach(column -> body.append("<w:gridCol/>"));
        body.append("</w:tblGrid>");
        List<List<String>> grid = table.grid();
        for (int row = 0; row < grid.size(); row++) {
            heading(grid, row);
        }
        for (Report.Line line : table.lines()) {
            body.append("<w:tr>");
            cell("", "　".repeat(line.depth()) + line.label(), "left", false);
            line.cells().forEach(text -> cell("", text, "center", false));
            body.append("</w:tr>");
        }
        body.append("</w:tbl>");
        paragraph("", "both", SMALL, false, 0);
    }

    /** One line of headings: what covers several columns is one cell, what came from the line above goes on. */
    private void heading(List<List<String>> grid, int row) {
        body.append("<w:tr><w:trPr><w:tblHeader/></w:trPr>");
        List<String> line = grid.get(row);
        for (int column = 0; column < line.size(); ) {
            String text = line.get(column);
            int end = column + 1;
            boolean above = covered(grid, row - 1, column, text);
            while (end < line.size()
                    && line.get(end).equals(text)
                    && covered(grid, row - 1, end, text) == above
                    && !(row == grid.size() - 1 && !above && !text.isEmpty())) {
                end++;
            }
            boolean below = covered(grid, row + 1, column, text);
            String span = end - column > 1 ? "<w:gridSpan w:val=\"" + (end - column) + "\"/>" : "";
            String merge = above ? "<w:vMerge/>" : below ? "<w:vMerge w:val=\"restart\"/>" : "";
            cell(span + merge, above ? "" : text, "center", true);
            column = end;
        }
        body.append("</w:tr>");
    }

    private static boolean covered(List<List<String>> grid, int row, int column, String text) {
        return row >= 0 && row < grid.size() && grid.get(row).get(column).equals(text);
    }

    private void cell(String properties, String text, String align, boolean bold) {
        body.append("<w:tc><w:tcPr>").append(properties).append("<w:vAlign w:val=\"center\"/></w:tcPr>");
        paragraph(text, align, SMALL, bold, 0);
        body.append("</w:tc>");
    }

    private void paragraph(String text, String align, int size, boolean bold, int indent) {
        body.append("<w:p><w:pPr>");
        if (indent > 0) {
            body.append("<w:ind w:firstLineChars=\"").append(indent * 100).append("\"/>");
        }
        body.append("<w:jc w:val=\"").append(align).append("\"/></w:pPr>");
        if (!text.isEmpty()) {
            body.append("<w:r><w:rPr><w:rFonts w:eastAsia=\"")
                    .append(bold ? "黑体" : "仿宋")
                    .append("\"/>")
                    .append(bold ? "<w:b/>" : "")
                    .append("<w:sz w:val=\"")
                    .append(size)
                    .append("\"/></w:rPr><w:t xml:space=\"preserve\">")
                    .append(escaped(text))
                    .append("</w:t></w:r>");
        }
        body.append("</w:p>");
    }

    /** Markup becomes text, and what XML has no room for goes. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(each -> {
            switch (each) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                default -> {
                    boolean allowed = each == '\t'
                            || each >= 0x20 && each < 0xD800
                            || each > 0xDFFF && each < 0xFFFE
                            || each >= 0x10000;
                    safe.appendCodePoint(allowed ? each : ' ');
                }
            }
        });
        return safe.toString();
    }

    private static byte[] zip(String document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", TYPES);
            part(zip, "_rels/.rels", RELATIONS);
            part(zip, "word/document.xml", document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
