package portal.api;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import portal.casework.CitizenSteps;
import portal.casework.Credentials;
import portal.casework.Sent;
import portal.casework.TakeStep;
import portal.petition.Rating;
import portal.security.ClientAddress;

/** What a citizen may do with a petition that was filed; 409 says why something cannot be done now. */
@Path("/api/v1/petitions/{receiptNumber}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "petitions")
@Proved
class StepApi {
    private static final String SENT_AGAIN = "带同一个 Idempotency-Key 重发，24 小时内只做一次，回答相同。";

    private final CitizenSteps steps;
    private final Caller caller;
    private final ClientAddress clients;
    private final JsonBody bodies;

    StepApi(CitizenSteps steps, Caller caller, ClientAddress clients, JsonBody bodies) {
        this.steps = steps;
        this.caller = caller;
        this.clients = clients;
        this.bodies = bodies;
    }

    /** Where the petition stands after the step. */
    record Taken(String receiptNumber, String status, String statusLabel) {
        static Taken of(TakeStep.Taken taken) {
            return new Taken(
                    taken.no().digits(), taken.stage().word(), taken.stage().label());
        }
    }

    @POST
    @Path("supplements")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "补充说明", description = SENT_AGAIN)
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Supplement")))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Taken.class)))
    public Uni<Response> supplement(
            @PathParam("receiptNumber") String number,
            @HeaderParam("X-Query-Code") @Nullable String code,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String header,
            byte[] body,
            @Context HttpServerRequest request) {
        Sent sent = sent(header, body);
        Map<String, String> said = bodies.texts(body, "text");
        return created(steps.supplement(by(number, code, request), said.get("text"), sent));
    }

    @POST
    @Path("ratings")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "满意度评价", description = "对信访局和办理单位分别评价，每件一次。" + SENT_AGAIN)
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Rating")))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Taken.class)))
    public Uni<Response> rate(
            @PathParam("receiptNumber") String number,
            @HeaderParam("X-Query-Code") @Nullable String code,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String header,
            byte[] body,
            @Context HttpServerRequest request) {
        Sent sent = sent(header, body);
        Map<String, String> said = bodies.texts(body, "office", "agency", "reason");
        return created(steps.rate(
                by(number, code, request),
                Rating.of(said.get("office")).orElse(null),
                Rating.of(said.get("agency")).orElse(null),
                said.get("reason"),
                sent));
    }

    @POST
    @Path("withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "申请撤回", description = "24 小时以后生效，之前可以取消。" + SENT_AGAIN)
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Withdrawal")))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Taken.class)))
    public Uni<Response> withdraw(
            @PathParam("receiptNumber") String number,
            @HeaderParam("X-Query-Code") @Nullable String code,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String header,
            byte[] body,
            @Context HttpServerRequest request) {
        Sent sent = sent(header, body);
        Map<String, String> said = bodies.texts(body, "idNumberTail");
        return created(steps.withdraw(by(number, code, request), said.get("idNumberTail"), sent));
    }

    @DELETE
    @Path("withdrawal")
    @PermitAll
    @Operation(summary = "取消撤回")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Taken.class)))
    public Uni<Response> keep(
            @PathParam("receiptNumber") String number,
            @HeaderParam("X-Query-Code") @Nullable String code,
            @Context HttpServerRequest request) {
        return answered(200, steps.keep(by(number, code, request)));
    }

    @POST
    @Path("review-requests")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "请求复查或者复核", description = "办到哪一步就请求哪一级。过了期限的请求也收下，由工作人员看有没有正当理由。" + SENT_AGAIN)
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "ReviewRequest")))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Taken.class)))
    public Uni<Response> review(
            @PathParam("receiptNumber") String number,
            @HeaderParam("X-Query-Code") @Nullable String code,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String header,
            byte[] body,
            @Context HttpServerRequest request) {
        Sent sent = sent(header, body);
        Map<String, String> said = bodies.texts(body, "grounds", "idNumberTail");
        return created(steps.askReview(by(number, code, request), said.get("grounds"), said.get("idNumberTail"), sent));
    }

    private static Sent sent(@Nullable String header, byte[] body) {
        return new Sent(IdempotencyKey.checked(header), body);
    }

    private Credentials by(String number, @Nullable String code, HttpServerRequest request) {
        return caller.with(number, code, clients.of(request));
    }

    private static Uni<Response> created(Uni<TakeStep.Taken> taken) {
        return answered(201, taken);
    }

    private static Uni<Response> answered(int status, Uni<TakeStep.Taken> taken) {
        return taken.map(done -> Response.status(status)
                .entity(Taken.of(done))
                .header("Cache-Control", "no-store")
                .build());
    }
}
