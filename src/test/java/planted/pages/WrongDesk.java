package planted.pages;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;

/** Broken: a page with the name of a desk. */
class WrongDesk {
    @GET
    @PermitAll
    public String show() {
        return "";
    }
}
