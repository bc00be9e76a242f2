package portal.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The words of Word and Excel files (ECMA-376), read as they stream by: of the document nothing is kept but its words. */
final class OfficeText {
    private static final String WORD = "word/(document|footnotes|endnotes|comments|header\\d*|footer\\d*)\\.xml";
    private static final String EXCEL = "xl/(sharedStrings|comments\\d*|worksheets/sheet\\d+)\\.xml";

    /** So much is unpacked of one part; a bomb is not read to its end. */
    private static final long MOST_UNPACKED = 64L << 20;

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final StringBuilder words = new StringBuilder();

    private OfficeText() {}

    static String of(Path file, FileKind kind) throws IOException {
        OfficeText text = new OfficeText();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> parts = Collections.list(zip.entries());
            for (ZipEntry part : parts) {
                if (part.getName().matches(kind == FileKind.DOCX ? WORD : EXCEL)) {
                    try (InputStream in = bounded(zip.getInputStream(part))) {
                        text.read(reader(in));
                    }
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
        return text.words.toString();
    }

    /** A part that is read no further than any document goes. */
    static InputStream bounded(InputStream part) {
        return new Bounded(part);
    }

    /** Reads XML that may be anybody's: nothing is fetched and nothing multiplies. */
    static synchronized XMLStreamReader reader(InputStream in) throws XMLStreamException {
        return XML.createXMLStreamReader(in);
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        boolean wanted = false;
        while (xml.hasNext() && words.length() < FileText.MOST_CHARACTERS) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> wanted = begins(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (wanted) {
                        words.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    wanted = false;
                    ends(xml.getLocalName());
                }
                default -> {}
            }
        }
    }

    private boolean begins(String element) {
        if (element.equals("tab") || element.equals("br")) {
            words.append(' ');
        }
        return element.equals("t") || element.equals("v") || element.equals("delText");
    }

    private void ends(String element) {
        switch (element) {
            case "p", "row", "si" -> words.append('\n');
            case "tc", "c" -> words.append(" | ");
            default -> {}
        }
    }

    /** Ends with a failure where a part unpacks to more than any document has. */
    private static final class Bounded extends FilterInputStream {
        private long left = MOST_UNPACKED;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            took(1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            took(read);
            return read;
        }

        private void took(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new IOException("A part unpacks to more than " + MOST_UNPACKED + " bytes");
            }
        }
    }
}
