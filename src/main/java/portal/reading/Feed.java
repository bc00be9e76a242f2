package portal.reading;

import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import portal.SiteConfig;
import portal.disclosure.ArticleLine;

/** Articles as an Atom feed. */
@Singleton
class Feed {
    static final int ENTRIES = 30;
    static final String TYPE = "application/atom+xml;charset=UTF-8";

    private static final OffsetDateTime NEVER = OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final SiteConfig site;

    Feed(SiteConfig site) {
        this.site = site;
    }

    /**
     * The feed at an address.
     *
     * @param page where a person reads the same
     */
    String of(String name, String path, String page, List<ArticleLine> lines) {
        return Xml.document("feed", "http://www.w3.org/2005/Atom", xml -> {
            xml.text("id", site.baseUrl() + path);
            xml.text("title", site.name() + " " + name);
            xml.text("updated", updated(lines).toString());
            xml.element("author", author -> author.text("name", site.name()));
            xml.empty("link", "rel", "self", "href", site.baseUrl() + path);
            xml.empty("link", "rel", "alternate", "href", site.baseUrl() + page);
            for (ArticleLine line : lines) {
                xml.element("entry", entry -> entry(entry, line));
            }
        });
    }

    private static OffsetDateTime updated(List<ArticleLine> lines) {
        return lines.stream()
                .map(ArticleLine::publishedAt)
                .max(Comparator.naturalOrder())
                .orElse(NEVER);
    }

    private void entry(Xml xml, ArticleLine line) throws XMLStreamException {
        xml.text("id", site.baseUrl() + line.path());
        xml.text("title", line.title());
        xml.text("published", line.publishedAt().toString());
        xml.text("updated", line.publishedAt().toString());
        xml.empty("link", "href", site.baseUrl() + line.path());
        xml.empty(
                "category", "term", line.column().code(), "label", line.column().name());
        xml.text("summary", line.summary());
    }
}
