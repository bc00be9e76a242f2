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
import portal.casework.Drafts;

/** Deletes what somebody was writing, after asking once. */
@Path("/petitions/new/clear")
class ClearPage {
    private final Drafts drafts;
    private final FormCookies cookies;

    ClearPage(Drafts drafts, FormCookies cookies) {
        this.drafts = drafts;
        this.cookies = cookies;
    }

    record ask(int files) implements TemplateInstance {}

    record done() implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<Response> ask(@Context RoutingContext request) {
        return drafts.open(cookies.draft(request))
                .chain(found -> found.filter(draft -> !draft.filed())
                        .map(draft -> Answer.page(new ask(draft.files().size())))
                        .orElseGet(() -> Answer.page(new done())));
    }

    /** Deletes the draft and its files. What was filed already is not touched. */
    @POST
    @PermitAll
    public Uni<Response> clear(@Context RoutingContext request) {
        return drafts.clear(cookies.draft(request))
                .invoke(() -> cookies.forgetDraft(request))
                .replaceWith(() -> Answer.to("/petitions/new/clear"));
    }
}
