package portal.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import portal.drafts.Draft;
import portal.drafts.Drafts;

/** Deletes what somebody was writing, after asking once. */
@Path(ClearPage.PATH)
class ClearPage {
    private static final String HOME = FormStep.HOME;
    static final String PATH = HOME + "/clear";

    private final Drafts drafts;
    private final FormCookies cookies;

    ClearPage(Drafts drafts, FormCookies cookies) {
        this.drafts = drafts;
        this.cookies = cookies;
    }

    /**
     * The question before.
     *
     * @param home where the form begins that is cleared
     */
    record ask(String home, int files) implements TemplateInstance {}

    /** That nothing is left. */
    record done(String home) implements TemplateInstance {}

    static TemplateInstance page(String home, Optional<Draft> found) {
        return found.filter(draft -> !draft.filed())
                .<TemplateInstance>map(draft -> new ask(home, draft.files().size()))
                .orElseGet(() -> new done(home));
    }

    @GET
    @PermitAll
    public Uni<Response> ask(@Context RoutingContext request) {
        return drafts.open(cookies.draft(request)).chain(found -> Answer.page(page(HOME, found)));
    }

    /** Deletes the draft and its files. What was filed already is not touched. */
    @POST
    @PermitAll
    public Uni<Response> clear(@Context RoutingContext request) {
        return drafts.clear(cookies.draft(request))
                .invoke(() -> cookies.forgetDraft(request))
                .replaceWith(() -> Answer.to(PATH));
    }
}
