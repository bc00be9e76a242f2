package portal.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import portal.disclosure.ArticleLine;
import portal.disclosure.Articles;
import portal.reception.ReceptionDay;
import portal.reception.Receptions;

/** The first page: the three things people come for, and what was published last. */
@Path("/")
class HomePage {
    private static final int NEWEST = 5;

    private final Articles articles;
    private final Receptions receptions;

    HomePage(Articles articles, Receptions receptions) {
        this.articles = articles;
        this.receptions = receptions;
    }

    /** @param next the next day on which somebody in charge receives citizens, if one is announced */
    record home(List<ArticleLine> newest, Optional<ReceptionDay> next) implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<TemplateInstance> show() {
        return articles.newest(NEWEST).chain(newest -> receptions.next().map(next -> new home(newest, next)));
    }
}
