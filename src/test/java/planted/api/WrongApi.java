package planted.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import planted.casework.Hurry;

/** Broken: one method is not public, one does not say who may call it. */
class WrongApi {
    @GET
    @PermitAll
    String hidden() {
        return "";
    }

    @POST
    public String forNobodyKnown() {
        return "";
    }

    @GET
    @PermitAll
    public String right() {
        return new Hurry().moment().toString();
    }
}
