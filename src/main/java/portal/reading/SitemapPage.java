package portal.reading;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import portal.disclosure.Articles;
import portal.disclosure.Column;

/** Every part of the site on one page; of the disclosures, the columns that hold something. */
@Path("/sitemap")
class SitemapPage {
    private final Articles articles;

    SitemapPage(Articles articles) {
        this.articles = articles;
    }

    record sitemap(List<Column> columns) implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<TemplateInstance> show() {
        return articles.columns().map(counts -> new sitemap(List.copyOf(counts.keySet())));
    }
}
