package portal.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import portal.citizen.Accounts;

/** 注销: has the portal forget somebody's account and list. What they filed stays, and number and code go on opening it. */
@Path(MyEndPage.PATH)
class MyEndPage {
    static final String PATH = MePage.PATH + "/end";

    private final Accounts accounts;

    MyEndPage(Accounts accounts) {
        this.accounts = accounts;
    }

    record ask() implements TemplateInstance {}

    /** That it is done; the log-in itself is ended by a link, since no form may lead to the provider. */
    record done() implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<Response> show() {
        return Answer.page(new ask());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Uni<Response> end(@Context RoutingContext context) {
        return accounts.forget(SignedIn.account(context)).chain(() -> Answer.page(new done()));
    }
}
