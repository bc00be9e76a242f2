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

/** The same list on the web and in the mini-program: the code by which the two are joined, and their parting. */
@Path(MyJoinPage.PATH)
class MyJoinPage {
    static final String PATH = MePage.PATH + "/join";

    private static final int HALF = 4;

    private final Joining joining;

    MyJoinPage(Joining joining) {
        this.joining = joining;
    }

    /** What joining is for, and the button that shows a code. */
    record ask(long minutes) implements TemplateInstance {}

    /** A code, in two groups as it is read. */
    record code(String shown, long minutes) implements TemplateInstance {}

    /** That the two are joined, and how to part them. */
    record joined() implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<Response> show(@Context RoutingContext context) {
        return joining.joined(SignedIn.account(context))
                .chain(both -> Answer.page(both ? new joined() : new ask(Joining.LIFE.toMinutes())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Uni<Response> code(@Context RoutingContext context) {
        return joining.code(SignedIn.account(context))
                .chain(digits -> Answer.page(
                        new code(digits.substring(0, HALF) + " " + digits.substring(HALF), Joining.LIFE.toMinutes())));
    }

    @POST
    @Path("end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Uni<Response> part(@Context RoutingContext context) {
        return joining.part(SignedIn.account(context), Accounts.Kind.OIDC).replaceWith(() -> Answer.to(MePage.PATH));
    }
}
