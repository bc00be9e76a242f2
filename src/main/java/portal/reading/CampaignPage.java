package portal.reading;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import portal.LegalTime;
import portal.SiteConfig;
import portal.bulletin.Bulletins;
import portal.bulletin.Campaign;
import portal.bulletin.Posted;
import portal.disclosure.Article;
import portal.disclosure.ArticleLine;
import portal.disclosure.Articles;
import portal.disclosure.Explanation;
import portal.disclosure.Explanations;
import portal.disclosure.Regulations;
import portal.law.Refused;

/** 普法专题: explanations, articles and rounds of the quiz, gathered under a title for a time. */
@Path("/campaigns")
@Produces(MediaType.TEXT_HTML)
class CampaignPage {
    private final Bulletins bulletins;
    private final Regulations regulations;
    private final Explanations explanations;
    private final Articles articles;
    private final LegalTime time;
    private final SiteConfig site;

    CampaignPage(
            Bulletins bulletins,
            Regulations regulations,
            Explanations explanations,
            Articles articles,
            LegalTime time,
            SiteConfig site) {
        this.bulletins = bulletins;
        this.regulations = regulations;
        this.explanations = explanations;
        this.articles = articles;
        this.time = time;
        this.site = site;
    }

    /** An article of a regulation and what it comes to. */
    record Explained(String href, String source, String heading) {}

    record campaign(
            Posted<Campaign> posted, boolean over, List<Explained> explained, List<ArticleLine> articles, Told told)
            implements TemplateInstance {}

    record campaigns(List<Posted<Campaign>> all) implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<TemplateInstance> all() {
        return bulletins.begun().map(campaigns::new);
    }

    @GET
    @Path("{id:\\d{1,18}}")
    @PermitAll
    public Uni<TemplateInstance> show(@PathParam("id") long id) {
        return bulletins
                .campaign(id)
                .chain(posted -> lines(posted.sheet().articles())
                        .map(lines -> new campaign(
                                posted,
                                !posted.sheet().runs(time.today()),
                                posted.sheet().provisions().stream()
                                        .map(this::explained)
                                        .toList(),
                                lines,
                                CampaignData.of(posted, site))));
    }

    /** Those that are published now; one that was withdrawn is left out. */
    private Uni<List<ArticleLine>> lines(List<Long> ids) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> articles.byId(id)
                        .map(Article::line)
                        .onFailure(Refused.class)
                        .recoverWithNull())
                .collect()
                .asList();
    }

    private Explained explained(String href) {
        String[] way = href.split("/");
        int number = Integer.parseInt(way[3]);
        var regulation = regulations.byCode(way[2]);
        return new Explained(
                href,
                regulation.title() + regulation.article(number).orElseThrow().ordinal(),
                explanations.of(way[2], number).map(Explanation::heading).orElse(""));
    }
}
