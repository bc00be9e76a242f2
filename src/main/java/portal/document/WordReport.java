package portal.document;

import java.util.List;
import portal.law.ChineseDate;

/** A report as a Word file: its parts as headings of an outline, its tables with their headings on every page. */
final class WordReport {
    /** Between the margins, in twentieths of a point; so wide is a column of numbers under a heading of four characters. */
    private static final int WIDTH = 9412;

    private static final int NUMBERS = 840;
    private static final int FEW = 4;

    /** Lines of a table that is better on a page of its own. */
    private static final int LONG = 20;

    /** A step inwards. */
    private static final int INDENT = 180;

    /** How a paragraph stands: its properties, half points, and whether it is a heading. */
    private enum Style {
        TITLE("<w:spacing w:after=\"360\" w:line=\"640\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>", 36, true),
        HEADING(
                "<w:spacing w:before=\"120\" w:line=\"560\" w:lineRule=\"exact\"/><w:outlineLvl w:val=\"0\"/>",
                32,
                true),
        TEXT(
                "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/>"
                        + "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:jc w:val=\"both\"/>",
                32,
                false),
        SIGNED("<w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:jc w:val=\"right\"/>", 32, false),
        CAPTION("<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/>", 24, true),
        NOTE("<w:keepNext/><w:spacing w:after=\"60\"/>", 18, false),
        LABEL("<w:spacing w:before=\"20\" w:after=\"20\"/>", 18, false),
        NUMBER("<w:spacing w:before=\"20\" w:after=\"20\"/><w:jc w:val=\"center\"/>", 18, false),
        HEAD("<w:keepNext/><w:spacing w:before=\"20\" w:after=\"20\"/><w:jc w:val=\"center\"/>", 18, true);

        private final String properties;
        private final int size;
        private final boolean bold;

        Style(String properties, int size, boolean bold) {
            this.properties = properties;
            this.size = size;
            this.bold = bold;
        }
    }

    private final StringBuilder body = new StringBuilder();

    private WordReport() {}

    static byte[] of(Report report) {
        WordReport word = new WordReport();
        word.paragraph(report.title(), Style.TITLE);
        for (Report.Section section : report.sections()) {
            boolean apart =
                    section.tables().stream().anyMatch(table -> table.lines().size() > LONG);
            word.paragraph(
                    section.heading(),
                    "<w:keepNext/>" + (apart ? "<w:pageBreakBefore/>" : "") + Style.HEADING.properties,
                    Style.HEADING);
            section.paragraphs().forEach(line -> word.paragraph(line, Style.TEXT));
            section.tables().forEach(word::table);
        }
        word.paragraph("", Style.SIGNED);
        word.paragraph(report.agency(), Style.SIGNED);
        word.paragraph(ChineseDate.date(report.day()), Style.SIGNED);
        return WordFile.of(word.body);
    }

    private void table(Report.Table table) {
        if (!table.caption().isEmpty()) {
            paragraph(table.caption(), Style.CAPTION);
        }
        if (!table.note().isEmpty()) {
            paragraph(table.note(), Style.NOTE);
        }
        int columns = table.columns().size();
        int each = Math.min(WIDTH / columns, columns > FEW ? NUMBERS : WIDTH);
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            body.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
        }
        body.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"57\" w:type=\"dxa\"/>"
                + "<w:right w:w=\"57\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        for (int column = 0; column < columns; column++) {
            int width = column == 0 ? WIDTH - (columns - 1) * each : each;
            body.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        body.append("</w:tblGrid>");
        List<List<String>> grid = table.grid();
        for (int row = 0; row < grid.size(); row++) {
            heading(grid, row);
        }
        for (Report.Line line : table.lines()) {
            body.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            Style label = line.label().matches("\\d+") ? Style.NUMBER : Style.LABEL;
            String indent = line.depth() == 0 ? "" : "<w:ind w:left=\"" + line.depth() * INDENT + "\"/>";
            cell("", line.label(), label.properties + indent, label);
            line.cells().forEach(text -> cell("", text, Style.NUMBER.properties, Style.NUMBER));
            body.append("</w:tr>");
        }
        body.append("</w:tbl>");
        paragraph("", Style.LABEL);
    }

    /** One line of headings: what covers several columns is one cell, what came from the line above goes on. */
    private void heading(List<List<String>> grid, int row) {
        body.append("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
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
            cell(span + merge, above ? "" : text, Style.HEAD.properties, Style.HEAD);
            column = end;
        }
        body.append("</w:tr>");
    }

    private static boolean covered(List<List<String>> grid, int row, int column, String text) {
        return row >= 0 && row < grid.size() && grid.get(row).get(column).equals(text);
    }

    private void cell(String spans, String text, String properties, Style style) {
        body.append("<w:tc><w:tcPr>").append(spans).append("<w:vAlign w:val=\"center\"/></w:tcPr>");
        paragraph(text, properties, style);
        body.append("</w:tc>");
    }

    private void paragraph(String text, Style style) {
        paragraph(text, style.properties, style);
    }

    private void paragraph(String text, String properties, Style style) {
        body.append("<w:p><w:pPr>").append(properties).append("</w:pPr>");
        if (!text.isEmpty()) {
            body.append("<w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"")
                    .append(style.bold ? "黑体" : "仿宋")
                    .append("\"/>")
                    .append(style.bold ? "<w:b/>" : "")
                    .append("<w:sz w:val=\"")
                    .append(style.size)
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
}
