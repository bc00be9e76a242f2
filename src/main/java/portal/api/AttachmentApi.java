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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import portal.casework.AddFile;
import portal.law.Fault;
import portal.law.Refused;
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
    @Operation(
            summary = "补交一个附件",
            description = "带同一个 Idempotency-Key 重发，24 小时内得到一字不差的同一个回答，文件只收一份。放在 file 部分里。每件最多 10 个，每个不超过 20 MB，合计不超过 50"
                    + " MB；格式看内容，不看文件名。")
    @APIResponse(
            responseCode = "201",
            description = "已收下",
            content = @Content(schema = @Schema(implementation = AddFile.Added.class)))
    public Uni<Response> attach(
            @PathParam("receiptNumber") String number,
            @HeaderParam("X-Query-Code") @Nullable String code,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String header,
            @RestForm("file") @Nullable FileUpload file,
            @Context HttpServerRequest request) {
        String key = IdempotencyKey.checked(header);
        if (file == null) {
            throw Refused.invalid(List.of(new Fault("/file", "file.missing", "请选择要上传的文件。")));
        }
        return add.add(
                        caller.with(number, code, clients.of(request)),
                        new AddFile.Upload(file.uploadedFile(), file.fileName(), key))
                .map(added -> Response.status(Response.Status.CREATED)
                        .header("Cache-Control", "no-store")
                        .entity(added)
                        .build());
    }
}
