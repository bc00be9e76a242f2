package portal.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import portal.law.Reason;
import portal.law.Refused;

/** A Word file (docx) as Markdown: headings, paragraphs and tables, streamed, of which nothing else is kept. */
public final class WordText {
    private static final Pattern HEADING = Pattern.compile("(?i)(?:heading|标题)?\\s?([1-6])");

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private final List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int heading;
    private int tables;
    private int rows;

    private WordText() {}

    /**
     * The text of a file.
     *
     * @throws Refused WRONG_TYPE when it cannot be read, TOO_LARGE when it is no article but a book
     */
    public static String markdown(Path file) {
        WordText text = new WordText();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry part = zip.getEntry("word/document.xml");
            if (part == null) {
                throw new Refused(Reason.WRONG_TYPE, "这不是 Word 文件（.docx）");
            }
            try (InputStream in = OfficeText.bounded(zip.getInputStream(part))) {
                text.read(OfficeText.reader(in));
            }
        } catch (IOException | XMLStreamException broken) {
            throw new Refused(Reason.WRONG_TYPE, "Word 文件读不出来，可能已经损坏、加密或者大得不像一篇文章");
        }
        return text.out.toString().strip();
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        boolean words = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> words = begins(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (words) {
                        paragraph.append(xml.getText().replaceAll("[\\\\`*_\\[\\]<>|#]", "\\\\$0"));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    words = false;
                    ends(xml.getLocalName());
                }
                default -> {}
            }
            if (out.length() > FileText.MOST_CHARACTERS) {
                throw new Refused(Reason.TOO_LARGE, "正文超过一百万字，请作为附件");
            }
        }
    }

    private boolean begins(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "p" -> heading = 0;
            case "pStyle" -> {
                Matcher style = HEADING.matcher(String.valueOf(
                        xml.getAttributeValue(null, "val") == null
                                ? xml.getAttributeValue(0)
                                : xml.getAttributeValue(null, "val")));
                heading = style.matches() ? Character.digit(style.group(1).charAt(0), 10) : 0;
            }
            case "tab", "br" -> paragraph.append(' ');
            case "tbl" -> {
                tables++;
                rows = 0;
            }
            default -> {}
        }
        return xml.getLocalName().equals("t");
    }

    private void ends(String element) {
        switch (element) {
            case "p" -> {
                String text = paragraph.toString().strip();
                paragraph.setLength(0);
                if (tables > 0) {
                    cell.append(cell.isEmpty() || text.isEmpty() ? "" : " ").append(text);
                } else if (!text.isEmpty()) {
                    out.append(heading == 0 ? "" : heading == 1 ? "## " : "### ")
                            .append(text)
                            .append("\n\n");
                }
            }
            case "tc" -> {
                row.add(cell.toString());
                cell.setLength(0);
            }
            case "tr" -> line();
            case "tbl" -> {
                tables--;
                out.append('\n');
            }
            default -> {}
        }
    }

    private void line() {
        out.append("| ").append(String.join(" | ", row)).append(" |\n");
        if (rows++ == 0) {
            out.append("|").append("---|".repeat(row.size())).append('\n');
        }
        row.clear();
    }
}
