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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;
import portal.casework.BroughtFiles;
import portal.casework.Credentials;
import portal.casework.ReissueCode;
import portal.casework.Sent;
import portal.inforequest.InfoFiling;
import portal.requests.ApplicantSteps;
import portal.requests.FileRequest;
import portal.requests.FiledRequest;
import portal.requests.GivenFiles;
import portal.requests.ReissueRequestCode;
import portal.requests.RequestAttempt;
import portal.requests.RequestPapers;
import portal.requests.RequestProgress;
import portal.requests.RequestView;
import portal.security.ClientAddress;

/** Requests for information: file one, see where it stands, do what is open, take papers and files along. */
@Path("/api/v1/disclosure-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "disclosure-requests")
@Proved
class RequestApi {
    private final FileRequest requests;
    private final RequestProgress progress;
    private final ApplicantSteps steps;
    private final ReissueRequestCode reissue;
    private final RequestPapers papers;
    private final GivenFiles files;
    private final Caller caller;
    private final ClientAddress clients;
    private final JsonBody bodies;

    RequestApi(
            FileRequest requests,
            RequestProgress progress,
            ApplicantSteps steps,
            ReissueRequestCode reissue,
            RequestPapers papers,
            GivenFiles files,
            Caller caller,
            ClientAddress clients,
            JsonBody bodies) {
        this.requests = requests;
        this.progress = progress;
        this.steps = steps;
        this.reissue = reissue;
        this.papers = papers;
        this.files = files;
        this.caller = caller;
        this.clients = clients;
        this.bodies = bodies;
    }

    /** What is answered to a filing: the receipt, with the code shown this once. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record RequestReceipt(
            String receiptNumber,
            String queryCode,
            OffsetDateTime registeredAt,
            String status,
            String statusLabel,
            String receiptUrl) {}

    /** That a request for a new code was taken, whatever came of it. */
    record CodeAsked(String detail) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            summary = "申请公开政府信息",
            description = "不问用途。网上提交的，以双方确认之日为收到申请之日。带同一个 Idempotency-Key 重发，24 小时内得到一字不差的同一个回答。登录后提交的列在我的公开申请里。")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "InfoFiling")))
    @APIResponse(
            responseCode = "201",
            description = "已登记；查询码只在这里给出一次",
            content = @Content(schema = @Schema(implementation = RequestReceipt.class)))
    public Uni<Response> file(
            byte[] body,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String header,
            @Context HttpServerRequest request) {
        String key = IdempotencyKey.checked(header);
        InfoFiling filing = bodies.filing(body, RequestReader.FIELDS, RequestReader::read, requests::check);
        return requests.file(
                        filing,
                        RequestAttempt.sent(clients.of(request), key, body).by(caller.account()))
                .map(RequestApi::created);
    }

    @POST
    @Path("lookup")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "凭编号和查询码查看公开申请的进度")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Credentials")))
    @APIResponse(
            responseCode = "200",
            description = "办到哪一步、期限怎么算的、文书和提供的文件、现在可以做的",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    public Uni<Response> lookup(byte[] body, @Context HttpServerRequest request) {
        return progress.by(bodies.credentials(body, clients.of(request))).map(Personal::of);
    }

    @POST
    @Path("{receiptNumber}/steps/{kind}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            summary = "做一件现在可以做的事",
            description = "kind 是查询结果 actions 里列出的；现在不能做的回答 409，并说明为什么。带同一个 Idempotency-Key 重发，24 小时内只做一次，回答现在办到哪一步。")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "ApplicantStep")))
    @APIResponse(
            responseCode = "200",
            description = "做完以后办到哪一步",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    public Uni<Response> take(
            @PathParam("receiptNumber") String number,
            @PathParam("kind") String kind,
            @HeaderParam("X-Query-Code") @Nullable String code,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String header,
            byte[] body,
            @Context HttpServerRequest request) {
        Sent sent = new Sent(IdempotencyKey.checked(header), body);
        Map<String, String> said = bodies.texts(body, "text", "delivery", "idNumberTail");
        ApplicantSteps.Typed typed =
                new ApplicantSteps.Typed(said.get("text"), said.get("delivery"), said.get("idNumberTail"));
        Credentials by = caller.with(number, code, clients.of(request));
        return steps.by(by, kind, typed, sent).chain(() -> progress.by(by)).map(Personal::of);
    }

    @POST
    @Path("{receiptNumber}/query-code")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "重新获取公开申请的查询码", description = "每天一次，每月三次；不论填写的内容对不对，回答都一样。旧查询码在新查询码首次使用后作废。")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "LostCode")))
    @APIResponse(
            responseCode = "202",
            description = "已经收到",
            content = @Content(schema = @Schema(implementation = CodeAsked.class)))
    public Uni<Response> reissue(
            @PathParam("receiptNumber") String number, byte[] body, @Context HttpServerRequest request) {
        Map<String, String> said = bodies.texts(body, "phone", "idNumberTail");
        ReissueCode.Asked asked = new ReissueCode.Asked(number, said.get("phone"), said.get("idNumberTail"));
        return reissue.ask(asked, clients.of(request))
                .map(done -> Personal.kept(Response.accepted(new CodeAsked("如果填写的内容与登记的一致，新的查询码会在几分钟内发到登记的手机上。"))));
    }

    @GET
    @Path("{receiptNumber}/papers/{id:\\d{1,6}}")
    @Produces("application/pdf")
    @PermitAll
    @Operation(summary = "下载公开申请的一份文书（PDF）", description = "下载的回执里没有查询码。")
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

    @GET
    @Path("{receiptNumber}/files/{id:[0-9a-f]{32}}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermitAll
    @Operation(summary = "下载答复提供的一个文件")
    @APIResponse(
            responseCode = "200",
            description = "文件",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestMulti<byte[]> file(
            @PathParam("receiptNumber") String number,
            @PathParam("id") String id,
            @HeaderParam("X-Query-Code") @Nullable String code,
            @Context HttpServerRequest request) {
        return RestMulti.fromUniResponse(
                files.by(caller.with(number, code, clients.of(request)), id), BroughtFiles.Open::pieces, open -> {
                    Map<String, List<String>> headers = new HashMap<>();
                    open.download().headers().forEach((name, value) -> headers.put(name, List.of(value)));
                    return headers;
                });
    }

    private static Response created(FiledRequest filed) {
        String number = filed.number().digits();
        return Personal.kept(Response.created(URI.create("/api/v1/disclosure-requests/" + number))
                .entity(new RequestReceipt(
                        number,
                        filed.code().display(),
                        filed.registeredAt(),
                        filed.status().word(),
                        filed.status().label(),
                        "/api/v1/disclosure-requests/" + number + "/papers/1")));
    }
}
