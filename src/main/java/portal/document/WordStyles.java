package portal.document;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the styles of a Word file say of their paragraphs: which are headings, and which are numbered. */
final class WordStyles {
    private static final Pattern HEADING = Pattern.compile("(?i)(?:heading|标题)\\s?([1-6])");
    private static final Pattern TITLE = Pattern.compile("(?i)title|标题");

    private final Map<String, Style> styles = new HashMap<>();

    /** A paragraph's part in the document; heading 0 is none. */
    record Style(int heading, String list, int depth) {
        static final Style PLAIN = new Style(0, "", 0);
    }

    /** Reads {@code word/styles.xml}. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        String id = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            Style style = styles.getOrDefault(id, Style.PLAIN);
            String value = WordLists.value(xml, "val");
            switch (xml.getLocalName()) {
                case "style" -> {
                    id = WordLists.value(xml, "styleId");
                    styles.put(id, Style.PLAIN);
                }
                case "name" -> styles.put(id, new Style(heading(value), style.list(), style.depth()));
                case "numId" -> styles.put(id, new Style(style.heading(), value, style.depth()));
                case "ilvl" -> styles.put(id, new Style(style.heading(), style.list(), WordLists.number(value)));
                default -> {}
            }
        }
    }

    /** What a paragraph of this style is; a file without styles names them as Word does in English. */
    Style of(String id) {
        Style known = styles.get(id);
        return known == null ? new Style(heading(id), "", 0) : known;
    }

    private static int heading(String name) {
        Matcher heading = HEADING.matcher(name);
        return heading.matches()
                ? Character.digit(heading.group(1).charAt(0), 10)
                : TITLE.matcher(name).matches() ? 1 : 0;
    }
}
