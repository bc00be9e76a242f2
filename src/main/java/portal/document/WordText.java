package portal.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import portal.law.Reason;
import portal.law.Refused;

/**
 * A Word file (docx) as Markdown: headings, paragraphs with the numbers that Word counts, lists, links and tables,
 * streamed, of which nothing else is kept.
 */
public final class WordText {
    /** Where a link of a document may lead. */
    private static final Pattern TARGET = Pattern.compile("(?i)(?:https?://|mailto:)[^\\s()<>]+");

    private final WordStyles styles = new WordStyles();
    private final WordLists lists = new WordLists();
    private final Map<String, String> targets = new HashMap<>();
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private final List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private WordStyles.Style style = WordStyles.Style.PLAIN;
    private String list = "";
    private int depth;
    private String target = "";
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
            beside(zip, "word/styles.xml", text.styles::read);
            beside(zip, "word/numbering.xml", text.lists::read);
            beside(zip, "word/_rels/document.xml.rels", text::readTargets);
            try (InputStream in = OfficeText.bounded(zip.getInputStream(part))) {
                text.read(OfficeText.reader(in));
            }
        } catch (IOException | XMLStreamException broken) {
            throw new Refused(Reason.WRONG_TYPE, "Word 文件读不出来，可能已经损坏、加密或者大得不像一篇文章");
        }
        return text.out.toString().strip();
    }

    /** What is read of a part. */
    private interface Reading {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    private static void beside(ZipFile zip, String name, Reading reading) throws IOException, XMLStreamException {
        ZipEntry part = zip.getEntry(name);
        if (part != null) {
            try (InputStream in = OfficeText.bounded(zip.getInputStream(part))) {
                reading.read(OfficeText.reader(in));
            }
        }
    }

    private void readTargets(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                String leads = WordLists.value(xml, "Target");
                if (TARGET.matcher(leads).matches()) {
                    targets.put(WordLists.value(xml, "Id"), leads);
                }
            }
        }
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
            case "p" -> {
                style = WordStyles.Style.PLAIN;
                list = "";
                depth = 0;
            }
            case "pStyle" -> {
                style = styles.of(WordLists.value(xml, "val"));
                list = style.list();
                depth = style.depth();
            }
            case "numId" -> list = WordLists.value(xml, "val");
            case "ilvl" -> depth = WordLists.number(WordLists.value(xml, "val"));
            case "hyperlink" -> {
                target = targets.getOrDefault(WordLists.value(xml, "id"), "");
                paragraph.append(target.isEmpty() ? "" : "[");
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
                String words = paragraph.toString().strip();
                paragraph.setLength(0);
                String number = words.isEmpty() ? null : lists.next(list, depth);
                String text = number == null ? words : number + words;
                if (tables > 0) {
                    cell.append(cell.isEmpty() || text.isEmpty() ? "" : " ").append(text);
                } else if (!text.isEmpty()) {
                    out.append(style.heading() == 0 ? "" : style.heading() == 1 ? "## " : "### ")
                            .append(text)
                            .append("\n\n");
                }
            }
            case "hyperlink" -> {
                paragraph.append(target.isEmpty() ? "" : "](" + target + ")");
                target = "";
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
