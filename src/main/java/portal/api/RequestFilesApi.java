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
import portal.drafts.TakeFile;
import portal.requests.BroughtWithRequest;
import portal.security.ClientAddress;

/** Files for a request for information, right after filing or later: one a request, in the part {@code file}. */
@Path("/api/v1/disclosure-requests/{receiptNumber}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "disclosure-requests")
@Proved
class RequestFilesApi {
    private final BroughtWithRequest files;
    private final Caller caller;
    private final ClientAddress clients;

    RequestFilesApi(BroughtWithRequest files, Caller caller, ClientAddress clients) {
        this.files = files;
        this.caller = caller;
        this.clients = clients;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermitAll
    @Operation(summary = "给公开申请附上一个文件", description = "提交以后、答复以前都可以附：委托书、身份证明、能帮助找到信息的材料。" + Attached.DESCRIPTION)
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
        return files.add(caller.with(number, code, clients.of(request)), Attached.upload(file, header))
                .map(Attached::answer);
    }
}
