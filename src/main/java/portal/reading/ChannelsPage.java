package portal.reading;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** How to reach the office and how to ask after a matter: what art. 18 has it tell the public. */
@Path("/channels")
class ChannelsPage {
    record channels() implements TemplateInstance {}

    @GET
    @PermitAll
    public TemplateInstance show() {
        return new channels();
    }
}
