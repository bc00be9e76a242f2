package portal.api;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import portal.casework.Credentials;
import portal.citizen.Matters;
import portal.inforequest.RequestNo;
import portal.law.Reason;
import portal.law.Refused;
import portal.requests.OwnRequests;
import portal.requests.RequestProgress;
import portal.requests.RequestView;
import portal.search.Page;
import portal.security.ClientAddress;

/** The requests for information in the list of whoever signed in. */
@Path("/api/v1/me/requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
@Proved
class MyRequestsApi {
    private final OwnRequests requests;
    private final RequestProgress progress;
    private final Matters matters;
    private final Caller caller;
    private final ClientAddress clients;
    private final JsonBody bodies;

    MyRequestsApi(
            OwnRequests requests,
            RequestProgress progress,
            Matters matters,
            Caller caller,
            ClientAddress clients,
            JsonBody bodies) {
        this.requests = requests;
        this.progress = progress;
        this.matters = matters;
        this.caller = caller;
        this.clients = clients;
        this.bodies = bodies;
    }

    /** A page of the list. */
    record OwnRequestList(List<OwnRequests.Line> items, int page, int size, long total) {
        static OwnRequestList of(Page<OwnRequests.Line> page) {
            return new OwnRequestList(page.items(), page.page(), page.size(), page.total());
        }
    }

    @GET
    @PermitAll
    @RevalidatedPrivately
    @Operation(summary = "我的公开申请", description = "登录后提交的和凭编号、查询码加进来的，新提交的在前。")
    public Uni<OwnRequestList> list(
            @QueryParam("page") @Nullable String page, @QueryParam("size") @Nullable String size) {
        return requests.page(caller.signed().account(), AskedPage.of(page, size))
                .map(OwnRequestList::of);
    }

    @GET
    @Path("{receiptNumber}")
    @PermitAll
    @RevalidatedPrivately
    @Operation(summary = "我的一件公开申请办到哪一步")
    public Uni<RequestView> one(@PathParam("receiptNumber") String number, @Context HttpServerRequest request) {
        return progress.by(Credentials.account(number, caller.signed().account(), clients.of(request)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "把别处提交的一件加进我的公开申请", description = "凭编号和查询码一次；限制和回答与查询一样。")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Credentials")))
    @APIResponse(
            responseCode = "201",
            description = "加进来了",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    public Uni<Response> link(byte[] body, @Context HttpServerRequest request) {
        long account = caller.signed().account();
        return progress.by(bodies.credentials(body, clients.of(request)))
                .call(found -> matters.link(account, Matters.Kind.REQUEST, found.receiptNumber(), found.registeredAt()))
                .map(found ->
                        Personal.kept(Response.status(Response.Status.CREATED).entity(found)));
    }

    @DELETE
    @Path("{receiptNumber}")
    @PermitAll
    @Operation(summary = "从我的公开申请里拿掉一件", description = "申请本身不受影响，凭编号和查询码还能查。")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = MyPetitionsApi.Unlinked.class)))
    public Uni<Response> unlink(@PathParam("receiptNumber") String number) {
        RequestNo no = RequestNo.parse(number).orElseThrow(() -> new Refused(Reason.NOT_FOUND, "您的列表里没有这一件。"));
        return matters.unlink(caller.signed().account(), Matters.Kind.REQUEST, no.digits())
                .map(done -> Personal.of(new MyPetitionsApi.Unlinked("已经从列表里拿掉，凭编号和查询码还能查。")));
    }
}
