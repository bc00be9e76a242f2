package portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import portal.casework.Attempt;
import portal.casework.Due;
import portal.casework.Filed;
import portal.casework.Progress;
import portal.casework.ReissueCode;
import portal.casework.StatusView;
import portal.casework.SubmitPetition;
import portal.papers.PaperCopies;
import portal.petition.Filing;
import portal.petition.Stage;
import portal.security.ClientAddress;

/** Petitions: file one, see where it stands, have a lost code issued anew. */
@Path("/api/v1/petitions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "petitions")
@Proved
class PetitionApi {
    private final SubmitPetition submit;
    private final Progress progress;
    private final ReissueCode reissue;
    private final PaperCopies papers;
    private final Caller caller;
    private final ClientAddress clients;
    private final JsonBody bodies;

    PetitionApi(
            SubmitPetition submit,
            Progress progress,
            ReissueCode reissue,
            PaperCopies papers,
            Caller caller,
            ClientAddress clients,
            JsonBody bodies) {
        this.submit = submit;
        this.progress = progress;
        this.reissue = reissue;
        this.papers = papers;
        this.caller = caller;
        this.clients = clients;
        this.bodies = bodies;
    }

    /** What is answered to a filing: the receipt, with the code shown this once. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Receipt(
            String receiptNumber,
            String queryCode,
            OffsetDateTime registeredAt,
            String status,
            String statusLabel,
            List<Due> deadlines,
            String receiptUrl) {}

    /** That a request for a new code was taken, whatever came of it. */
    record Taken(String detail) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            summary = "提交信访事项",
            description = "带同一个 Idempotency-Key 重发，24 小时内得到一字不差的同一个回答；不带则每次都登记一件。登录后提交的列在我的信访里，检举控告除外。")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Filing")))
    @APIResponse(
            responseCode = "201",
            description = "已登记；查询码只在这里给出一次",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    public Uni<Response> file(
            byte[] body,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String header,
            @Context HttpServerRequest request) {
        String key = IdempotencyKey.checked(header);
        Filing filing = bodies.filing(body, FilingReader.FIELDS, FilingReader::read, submit::check);
        Attempt attempt = Attempt.sent(clients.of(request), key, body).by(caller.account());
        return submit.file(filing, attempt).map(PetitionApi::created);
    }

    @POST
    @Path("lookup")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "凭编号和查询码查看办理情况")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Credentials")))
    @APIResponse(
            responseCode = "200",
            description = "办到哪一步、谁在办、下一步和最迟哪天",
            content = @Content(schema = @Schema(implementation = StatusView.class)))
    public Uni<Response> lookup(byte[] body, @Context HttpServerRequest request) {
        return progress.by(bodies.credentials(body, clients.of(request))).map(Personal::of);
    }

    @POST
    @Path("{receiptNumber}/query-code")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "重新获取查询码", description = "每天一次，每月三次；不论填写的内容对不对，回答都一样。旧查询码在新查询码首次使用后作废。")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "LostCode")))
    @APIResponse(
            responseCode = "202",
            description = "已经收到",
            content = @Content(schema = @Schema(implementation = Taken.class)))
    public Uni<Response> reissue(
            @PathParam("receiptNumber") String number, byte[] body, @Context HttpServerRequest request) {
        Map<String, String> said = bodies.texts(body, "phone", "idNumberTail");
        ReissueCode.Asked asked = new ReissueCode.Asked(number, said.get("phone"), said.get("idNumberTail"));
        return reissue.ask(asked, clients.of(request))
                .map(done -> Personal.kept(
                        Response.accepted(new Taken("如果填写的内容与登记的一致，新的查询码会在几分钟内发到登记的手机上。检举控告类事项请到接待窗口办理。"))));
    }

    @GET
    @Path("{receiptNumber}/papers/{id:\\d{1,6}}")
    @Produces("application/pdf")
    @PermitAll
    @Operation(summary = "下载一份文书（PDF）", description = "下载的回执里没有查询码。")
    @APIResponse(
            responseCode = "200",
            description = "文书",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> paper(
            @PathParam("receiptNumber") String number,
            @PathParam("id") int id,
            @HeaderParam("X-Query-Code") @Nullable String code,
            @Context HttpServerRequest request) {
        return papers.by(caller.with(number, code, clients.of(request)), id).map(pdf -> Personal.paper(pdf, id));
    }

    static Response created(Filed filed) {
        String number = filed.number().digits();
        Receipt receipt = new Receipt(
                number,
                filed.code().display(),
                filed.registeredAt(),
                Stage.REGISTERED.word(),
                Stage.REGISTERED.label(),
                filed.deadlines(),
                filed.receiptUrl());
        return Personal.kept(
                Response.created(URI.create("/api/v1/petitions/" + number)).entity(receipt));
    }
}
