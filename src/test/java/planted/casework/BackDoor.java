package planted.casework;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;

/** Broken: an endpoint outside the doors. */
class BackDoor {
    @GET
    @PermitAll
    public String open() {
        return "";
    }
}
