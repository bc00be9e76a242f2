package portal.pages;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import portal.SiteConfig;
import portal.disclosure.ArticleLine;
import portal.disclosure.Articles;

/** The newest articles as an Atom feed. */
@Path("/feed.atom")
class FeedPage {
    private static final int ENTRIES = 30;
    private static final OffsetDateTime NEVER = OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final Articles articles;
    private final SiteConfig site;

    FeedPage(Articles articles, SiteConfig site) {
        this.articles = articles;
        this.site = site;
    }

    @GET
    @PermitAll
    @Produces("application/atom+xml;charset=UTF-8")
    public Uni<String> feed() {
        return articles.newest(ENTRIES).map(this::document);
    }

    private String document(List<ArticleLine> newest) {
        return Xml.document("feed", "http://www.w3.org/2005/Atom", xml -> {
            xml.text("id", site.baseUrl() + "/feed.atom");
            xml.text("title", site.name() + " 信息公开");
            xml.text("updated", (newest.isEmpty() ? NEVER : newest.get(0).publishedAt()).toString());
            xml.element("author", author -> author.text("name", site.name()));
            xml.empty("link", "rel", "self", "href", site.baseUrl() + "/feed.atom");
            xml.empty("link", "rel", "alternate", "href", site.baseUrl() + "/disclosure");
            for (ArticleLine line : newest) {
                xml.element("entry", entry -> entry(entry, line));
            }
        });
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
