package portal.security;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Doors that exist in tests alone: they give back what came in. */
@Path("/")
@PermitAll
@NonBlocking
@Produces("text/plain;charset=UTF-8")
public class FormsOfTests {
    /** The page with a form on it. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(String label);
    }

    @GET
    @Path("test/form")
    @Produces("text/html;charset=UTF-8")
    @Operation(hidden = true)
    public TemplateInstance form() {
        return Templates.form("<字>");
    }

    @POST
    @Path("test/form")
    @Consumes("application/x-www-form-urlencoded")
    @Operation(hidden = true)
    public String form(@RestForm String said) {
        return "said " + said;
    }

    @POST
    @Path("test/upload")
    @Consumes("multipart/form-data")
    @Operation(hidden = true)
    public String upload(@RestForm String said, @RestForm FileUpload file) {
        return "said " + said + " with " + (file == null ? "nothing" : file.size());
    }

    @POST
    @Path("api/test")
    @Consumes("application/json")
    @Operation(hidden = true)
    public String json(Map<String, Object> body) {
        return "said " + body.get("said");
    }

    @POST
    @Path("api/test/blocking")
    @Consumes("application/json")
    @io.smallrye.common.annotation.Blocking
    @Operation(hidden = true)
    public String jsonBlocking(Map<String, Object> body) {
        return "said " + body.get("said");
    }

    @POST
    @Path("api/test/upload")
    @Consumes("multipart/form-data")
    @Operation(hidden = true)
    public String apiUpload(@RestForm FileUpload file) {
        return file == null ? "nothing" : file.fileName() + " with " + file.size();
    }
}
