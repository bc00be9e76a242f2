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
import portal.disclosure.Calls;
import portal.reception.ReceptionDay;
import portal.reception.Receptions;
import portal.search.Paging;

/** The first page: the three things people come for, and what was published last. */
@Path("/")
class HomePage {
    private static final int NEWEST = 5;

    private static final Paging CALLS = new Paging(1, 3);

    private final Articles articles;
    private final Calls calls;
    private final Receptions receptions;

    HomePage(Articles articles, Calls calls, Receptions receptions) {
        this.articles = articles;
        this.calls = calls;
        this.receptions = receptions;
    }

    /**
     * The page.
     *
     * @param next the next day on which somebody in charge receives citizens, if one is announced
     * @param calls the calls for suggestions that end first
     */
    record home(List<ArticleLine> newest, Optional<ReceptionDay> next, List<Calls.Open> calls)
            implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<TemplateInstance> show() {
        return articles.newest(NEWEST)
                .chain(newest -> receptions
                        .next()
                        .chain(next -> calls.openOnes(CALLS).map(open -> new home(newest, next, open.items()))));
    }
}
