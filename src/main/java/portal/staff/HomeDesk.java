package portal.staff;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import portal.office.Duty;

/** Where an officer arrives. */
@Path("/staff")
class HomeDesk {
    private static final URI HOME = URI.create("/staff");

    record home() implements TemplateInstance {}

    @GET
    @RolesAllowed(Duty.Code.ANY)
    public TemplateInstance arrive() {
        return new home();
    }

    /** Where the provider sends an officer who logged in; whoever opens it by hand is logged in already. */
    @GET
    @Path("login")
    @RolesAllowed(Duty.Code.ANY)
    public Response loggedIn() {
        return Response.seeOther(HOME).build();
    }
}
