package portal.reading;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import portal.SiteConfig;
import portal.bulletin.Bulletins;
import portal.disclosure.ArticleLine;
import portal.disclosure.Articles;
import portal.disclosure.Column;
import portal.disclosure.Regulations;

/** The public addresses, for search engines. */
@Path("/sitemap.xml")
class SiteMapXmlPage {
    /** The protocol allows 50,000 addresses; the newest articles come first. */
    private static final int MOST_ARTICLES = 45_000;

    private static final List<String> FIXED = List.of(
            "/",
            "/petitions/new",
            "/petitions/track",
            "/receptions",
            "/disclosure",
            "/search",
            "/statistics",
            "/channels",
            "/procedures",
            "/conduct",
            "/laws",
            "/quiz",
            "/campaigns",
            "/disclosure/lists",
            "/privacy",
            "/accessibility",
            "/sitemap");

    private final Articles articles;
    private final Regulations regulations;
    private final Bulletins bulletins;
    private final SiteConfig site;

    SiteMapXmlPage(Articles articles, Regulations regulations, Bulletins bulletins, SiteConfig site) {
        this.bulletins = bulletins;
        this.articles = articles;
        this.regulations = regulations;
        this.site = site;
    }

    @GET
    @PermitAll
    @Produces("application/xml;charset=UTF-8")
    public Uni<String> siteMap() {
        return bulletins()
                .chain(paths -> articles.columns()
                        .chain(columns ->
                                articles.newest(MOST_ARTICLES).map(lines -> document(columns.keySet(), lines, paths))));
    }

    /** The campaigns of today, and the lists. */
    private Uni<List<String>> bulletins() {
        return bulletins
                .running()
                .chain(campaigns -> bulletins
                        .lists()
                        .map(lists -> Stream.concat(
                                        campaigns.stream().map(each -> "/campaigns/" + each.id()),
                                        lists.stream().map(each -> "/disclosure/lists/" + each.id()))
                                .toList()));
    }

    private String document(Set<Column> columns, List<ArticleLine> lines, List<String> bulletins) {
        return Xml.document("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9", xml -> {
            for (String path : FIXED) {
                url(xml, path);
            }
            for (String path : bulletins) {
                url(xml, path);
            }
            for (Column column : columns) {
                url(xml, "/disclosure/" + column.code());
            }
            for (ArticleLine line : lines) {
                xml.element("url", url -> {
                    url.text("loc", site.baseUrl() + line.path());
                    url.text("lastmod", line.publishedAt().toLocalDate().toString());
                });
            }
            for (var regulation : regulations.all()) {
                url(xml, "/laws/" + regulation.code());
                for (var article : regulation.articles()) {
                    url(xml, "/laws/" + regulation.code() + "/" + article.number());
                }
            }
        });
    }

    private void url(Xml xml, String path) throws XMLStreamException {
        xml.element("url", url -> url.text("loc", site.baseUrl() + path));
    }
}
