package planted.staff;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;

/** Broken: a desk that everybody may look at. */
class OpenDesk {
    @GET
    @PermitAll
    public String show() {
        return "";
    }

    @POST
    @RolesAllowed("administrator")
    public String change() {
        return "";
    }
}
