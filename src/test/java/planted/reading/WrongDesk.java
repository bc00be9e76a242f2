package planted.reading;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;

/** Broken: a page that is read by everybody, with the name of a desk. */
class WrongDesk {
    @GET
    @PermitAll
    public String show() {
        return "";
    }
}
