package portal.pages;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The first page: the three things people come for. */
@Path("/")
class HomePage {
    record home() implements TemplateInstance {}

    @GET
    @PermitAll
    public TemplateInstance show() {
        return new home();
    }
}
