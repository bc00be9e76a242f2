package planted.requestdesk;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;

/** Broken: a desk that is named like a page, and open like one. */
class WrongPage {
    @GET
    @PermitAll
    public String show() {
        return "";
    }
}
