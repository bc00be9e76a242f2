package portal.api;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import portal.casework.AddFile;
import portal.drafts.TakeFile;
import portal.security.ClientAddress;

/** Files for a petition that was filed: one a request, in the part {@code file}. */
@Path("/api/v1/petitions/{receiptNumber}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "petitions")
@Proved
class AttachmentApi {
    private final AddFile add;
    private final Caller caller;
    private final ClientAddress clients;

    AttachmentApi(AddFile add, Caller caller, ClientAddress clients) {
        this.add = add;
        this.caller = caller;
        this.clients = clients;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermitAll
    @Operation(summary = "补交一个附件", description = Attached.DESCRIPTION)
    @APIResponse(
            responseCode = "201",
            description = "已收下",
            content = @Content(schema = @Schema(implementation = TakeFile.Added.class)))
    public Uni<Response> attach(
            @PathParam("receiptNumber") String number,
            @HeaderParam("X-Query-Code") @Nullable String code,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String header,
            @RestForm("file") @Nullable FileUpload file,
            @Context HttpServerRequest request) {
        return add.add(caller.with(number, code, clients.of(request)), Attached.upload(file, header))
                .map(Attached::answer);
    }
}
