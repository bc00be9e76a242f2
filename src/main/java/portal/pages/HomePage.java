package portal.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import portal.disclosure.ArticleLine;
import portal.disclosure.Articles;

/** The first page: the three things people come for, and what was published last. */
@Path("/")
class HomePage {
    private static final int NEWEST = 5;

    private final Articles articles;

    HomePage(Articles articles) {
        this.articles = articles;
    }

    record home(List<ArticleLine> newest) implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<TemplateInstance> show() {
        return articles.newest(NEWEST).map(home::new);
    }
}
