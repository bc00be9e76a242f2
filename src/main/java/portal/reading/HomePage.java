package portal.reading;

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
import portal.figures.PublicFigures;
import portal.figures.PublicMonth;
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
    private final PublicFigures figures;

    HomePage(Articles articles, Calls calls, Receptions receptions, PublicFigures figures) {
        this.articles = articles;
        this.calls = calls;
        this.receptions = receptions;
        this.figures = figures;
    }

    /**
     * The page.
     *
     * @param next the next day on which somebody in charge receives citizens, if one is announced
     * @param calls the calls for suggestions that end first
     * @param months the newest month of which figures were published, if there is one
     */
    record home(List<ArticleLine> newest, Optional<ReceptionDay> next, List<Calls.Open> calls, List<PublicMonth> months)
            implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<TemplateInstance> show() {
        return articles.newest(NEWEST).chain(newest -> receptions.next().chain(next -> page(newest, next)));
    }

    private Uni<TemplateInstance> page(List<ArticleLine> newest, Optional<ReceptionDay> next) {
        return calls.openOnes(CALLS)
                .chain(open -> figures.newest(1).map(months -> new home(newest, next, open.items(), months)));
    }
}
