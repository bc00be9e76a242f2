package portal.staff;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import portal.office.Duty;
import portal.office.Officer;

/** Where an officer arrives: at what is due, the officer's own first, then the agency's; after that the other desks. */
@Path("/staff")
class HomeDesk {
    private static final URI HOME = URI.create("/staff");

    private final DueWork work;
    private final DueNotes notes;
    private final CounterDrafts counter;

    HomeDesk(DueWork work, DueNotes notes, CounterDrafts counter) {
        this.work = work;
        this.notes = notes;
        this.counter = counter;
    }

    /**
     * The page.
     *
     * @param enters whether the officer registers what comes by letter, visit or telephone
     */
    record home(List<DueWork.Part> parts, List<ListRequest.Tab> notes, boolean enters) implements TemplateInstance {}

    @GET
    @RolesAllowed(Duty.Code.ANY)
    public Uni<Response> arrive(@Context RoutingContext request) {
        Officer officer = OnDuty.officer(request);
        return work.of(officer)
                .chain(parts -> notes.of(officer)
                        .chain(waiting -> Answer.page(new home(parts, waiting, counter.enters(officer)))));
    }

    /** Where the provider sends an officer who logged in; whoever opens it by hand is logged in already. */
    @GET
    @Path("login")
    @RolesAllowed(Duty.Code.ANY)
    public Response loggedIn() {
        return Response.seeOther(HOME).build();
    }
}
