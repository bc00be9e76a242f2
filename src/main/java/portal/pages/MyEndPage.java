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
import portal.citizen.Joining;

/** 注销: has the portal forget somebody's account and list. What they filed stays, and number and code go on opening it. */
@Path(MyEndPage.PATH)
class MyEndPage {
    static final String PATH = MePage.PATH + "/end";

    private final Accounts accounts;
    private final Joining joining;

    MyEndPage(Accounts accounts, Joining joining) {
        this.accounts = accounts;
        this.joining = joining;
    }

    /** What is lost by it; where the mini-program shows the same list, it is lost there too. */
    record ask(boolean joined) implements TemplateInstance {}

    /** That it is done; the log-in itself is ended by a link, since no form may lead to the provider. */
    record done() implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<Response> show(@Context RoutingContext context) {
        return joining.joined(SignedIn.account(context)).chain(both -> Answer.page(new ask(both)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Uni<Response> end(@Context RoutingContext context) {
        return accounts.forget(SignedIn.account(context)).chain(() -> Answer.page(new done()));
    }
}
