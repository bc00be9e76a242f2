package planted.editorial;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;

/** Broken: a desk for those who publish that everybody may look at. */
class OpenDesk {
    @GET
    @PermitAll
    public String show() {
        return "";
    }
}
