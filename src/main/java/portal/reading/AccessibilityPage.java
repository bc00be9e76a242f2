package portal.reading;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What the site does for those who see, hear, move or read with difficulty, and where to turn when it fails them. */
@Path("/accessibility")
class AccessibilityPage {
    record accessibility() implements TemplateInstance {}

    @GET
    @PermitAll
    public TemplateInstance show() {
        return new accessibility();
    }
}
