package portal.pages;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import portal.drafts.Drafts;
import portal.security.Cookies;

/** Deletes the request for information that somebody was writing, after asking once. */
@Path(AskClearPage.PATH)
class AskClearPage {
    static final String PATH = AskStep.HOME + "/clear";

    private final Drafts drafts;
    private final Cookies cookies;

    AskClearPage(Drafts drafts, Cookies cookies) {
        this.drafts = drafts;
        this.cookies = cookies;
    }

    @GET
    @PermitAll
    public Uni<Response> ask(@Context RoutingContext request) {
        return drafts.open(AskPage.token(cookies, request))
                .chain(found -> Answer.page(ClearPage.page(AskStep.HOME, found)));
    }

    /** Deletes the draft and its files. What was filed already is not touched. */
    @POST
    @PermitAll
    public Uni<Response> clear(@Context RoutingContext request) {
        return drafts.clear(AskPage.token(cookies, request))
                .invoke(() -> cookies.forget(request, AskPage.DRAFT))
                .replaceWith(() -> Answer.to(PATH));
    }
}
