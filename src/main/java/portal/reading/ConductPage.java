package portal.reading;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import portal.disclosure.Regulation.Provision;
import portal.disclosure.Regulations;

/** What the regulation asks of those who petition, in its own words, and what protects them. */
@Path("/conduct")
class ConductPage {
    private static final String REGULATION = "petition-regulation";
    private static final List<Integer> ARTICLES = List.of(19, 20, 26, 47);

    private final List<Provision> provisions;

    ConductPage(Regulations regulations) {
        this.provisions = ARTICLES.stream()
                .flatMap(number -> regulations.byCode(REGULATION).article(number).stream())
                .toList();
    }

    record conduct(List<Provision> provisions) implements TemplateInstance {}

    @GET
    @PermitAll
    public TemplateInstance show() {
        return new conduct(provisions);
    }
}
