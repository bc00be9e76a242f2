package portal.editorial;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import portal.disclosure.ExportArticles;
import portal.office.Duty;

/** Everything that is published, to take along. */
@Path("/staff/articles")
class ExportDesk {
    private final ExportArticles export;
    private final Vertx vertx;

    ExportDesk(ExportArticles export, Vertx vertx) {
        this.export = export;
        this.vertx = vertx;
    }

    @GET
    @Path("export.zip")
    @RolesAllowed({Duty.Code.EDITOR, Duty.Code.PUBLISHER})
    public Uni<Response> zip(@Context RoutingContext request) {
        return export.zip().map(file -> {
            request.addEndHandler(sent -> vertx.fileSystem().delete(file.toString()));
            return Response.ok(file)
                    .type("application/zip")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"disclosure.zip\"")
                    .build();
        });
    }
}
