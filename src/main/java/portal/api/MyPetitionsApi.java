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
import portal.casework.OwnPetitions;
import portal.casework.Progress;
import portal.casework.StatusView;
import portal.citizen.Matters;
import portal.law.Reason;
import portal.law.Refused;
import portal.petition.PetitionNo;
import portal.search.Page;
import portal.security.ClientAddress;

/** The petitions in the list of whoever signed in. */
@Path("/api/v1/me/petitions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
@Proved
class MyPetitionsApi {
    private final OwnPetitions petitions;
    private final Progress progress;
    private final Matters matters;
    private final Caller caller;
    private final ClientAddress clients;
    private final JsonBody bodies;

    MyPetitionsApi(
            OwnPetitions petitions,
            Progress progress,
            Matters matters,
            Caller caller,
            ClientAddress clients,
            JsonBody bodies) {
        this.petitions = petitions;
        this.progress = progress;
        this.matters = matters;
        this.caller = caller;
        this.clients = clients;
        this.bodies = bodies;
    }

    /** A page of the list. */
    record PetitionList(List<OwnPetitions.Line> items, int page, int size, long total) {
        static PetitionList of(Page<OwnPetitions.Line> page) {
            return new PetitionList(page.items(), page.page(), page.size(), page.total());
        }
    }

    /** That it was taken from the list. */
    record Unlinked(String detail) {}

    @GET
    @PermitAll
    @RevalidatedPrivately
    @Operation(summary = "我的信访", description = "登录后提交的和凭编号、查询码加进来的，新提交的在前。检举控告提交后不会自动列出。")
    public Uni<PetitionList> list(
            @QueryParam("page") @Nullable String page, @QueryParam("size") @Nullable String size) {
        return petitions
                .page(caller.signed().account(), AskedPage.of(page, size))
                .map(PetitionList::of);
    }

    @GET
    @Path("{receiptNumber}")
    @PermitAll
    @RevalidatedPrivately
    @Operation(summary = "我的一件信访办到哪一步")
    public Uni<StatusView> one(@PathParam("receiptNumber") String number, @Context HttpServerRequest request) {
        return progress.by(Credentials.account(number, caller.signed().account(), clients.of(request)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "把别处提交的一件加进我的信访", description = "凭编号和查询码一次；限制和回答与查询一样。")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Credentials")))
    @APIResponse(
            responseCode = "201",
            description = "加进来了",
            content = @Content(schema = @Schema(implementation = StatusView.class)))
    public Uni<Response> link(byte[] body, @Context HttpServerRequest request) {
        long account = caller.signed().account();
        return progress.by(bodies.credentials(body, clients.of(request)))
                .call(found ->
                        matters.link(account, Matters.Kind.PETITION, found.receiptNumber(), found.registeredAt()))
                .map(found ->
                        Personal.kept(Response.status(Response.Status.CREATED).entity(found)));
    }

    @DELETE
    @Path("{receiptNumber}")
    @PermitAll
    @Operation(summary = "从我的信访里拿掉一件", description = "信访事项本身不受影响，凭编号和查询码还能查。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Unlinked.class)))
    public Uni<Response> unlink(@PathParam("receiptNumber") String number) {
        PetitionNo no = PetitionNo.parse(number).orElseThrow(() -> new Refused(Reason.NOT_FOUND, "您的列表里没有这一件。"));
        return matters.unlink(caller.signed().account(), Matters.Kind.PETITION, no.digits())
                .map(done -> Personal.of(new Unlinked("已经从列表里拿掉，凭编号和查询码还能查。")));
    }
}
