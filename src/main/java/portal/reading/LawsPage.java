package portal.reading;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import portal.SiteConfig;
import portal.bulletin.Bulletins;
import portal.bulletin.Campaign;
import portal.bulletin.Posted;
import portal.disclosure.Explanation;
import portal.disclosure.Explanations;
import portal.disclosure.Regulation;
import portal.disclosure.Regulations;
import portal.law.Reason;
import portal.law.Refused;

/** 法规: the two regulations whole, by chapter, and every article with its explanation at an address of its own. */
@Path("/laws")
@Produces(MediaType.TEXT_HTML)
class LawsPage {
    private static final int MOST_DIGITS = 3;

    private final Regulations regulations;
    private final Explanations explanations;
    private final Bulletins bulletins;
    private final SiteConfig site;

    LawsPage(Regulations regulations, Explanations explanations, Bulletins bulletins, SiteConfig site) {
        this.site = site;
        this.bulletins = bulletins;
        this.regulations = regulations;
        this.explanations = explanations;
    }

    record index(List<Regulation> regulations, List<Posted<Campaign>> campaigns) implements TemplateInstance {}

    record regulation(Regulation regulation, Told told) implements TemplateInstance {}

    record provision(
            Regulation regulation,
            Regulation.Chapter chapter,
            Regulation.Provision article,
            Optional<Explanation> explained,
            Optional<Regulation.Provision> before,
            Optional<Regulation.Provision> after,
            Told told)
            implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<TemplateInstance> index() {
        return bulletins.running().map(campaigns -> new index(regulations.all(), campaigns));
    }

    @GET
    @Path("/{code}")
    @PermitAll
    public TemplateInstance regulation(@RestPath String code) {
        Regulation regulation = regulations.byCode(code);
        return new regulation(regulation, LawData.of(regulation, site));
    }

    @GET
    @Path("/{code}/{number}")
    @PermitAll
    public TemplateInstance provision(@RestPath String code, @RestPath String number) {
        Regulation regulation = regulations.byCode(code);
        int asked = number(number);
        Regulation.Provision article = regulation.article(asked).orElseThrow(LawsPage::noSuchArticle);
        Optional<Explanation> explained = explanations.of(code, asked);
        return new provision(
                regulation,
                regulation.chapterOf(asked).orElseThrow(LawsPage::noSuchArticle),
                article,
                explained,
                regulation.article(asked - 1),
                regulation.article(asked + 1),
                LawData.of(regulation, article, explained, site));
    }

    private static int number(String typed) {
        boolean plain = typed.length() <= MOST_DIGITS && typed.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        if (!plain || typed.isEmpty() || typed.startsWith("0")) {
            throw noSuchArticle();
        }
        return Integer.parseInt(typed);
    }

    private static Refused noSuchArticle() {
        return new Refused(Reason.NOT_FOUND, "这部法规没有这一条。");
    }
}
