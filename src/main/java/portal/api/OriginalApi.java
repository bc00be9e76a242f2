package portal.api;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import portal.casework.Credentials;
import portal.disclosure.ChosenSuggestions;
import portal.law.Fault;
import portal.security.ClientAddress;

/** Whether the text of a suggestion may be published as it was written; said and taken back at any time. */
@Path("/api/v1/petitions/{receiptNumber}/original")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calls")
@Proved
class OriginalApi {
    private final ChosenSuggestions suggestions;
    private final Caller caller;
    private final ClientAddress clients;
    private final JsonBody bodies;

    OriginalApi(ChosenSuggestions suggestions, Caller caller, ClientAddress clients, JsonBody bodies) {
        this.suggestions = suggestions;
        this.caller = caller;
        this.clients = clients;
        this.bodies = bodies;
    }

    /** {@code asked} says whether it answers a call; of anything else the text is never published. */
    record Consent(boolean asked, boolean given) {}

    @GET
    @PermitAll
    @Operation(summary = "建议原文可不可以公开")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Consent.class)))
    public Uni<Response> show(
            @PathParam("receiptNumber") String number,
            @HeaderParam("X-Query-Code") @Nullable String code,
            @Context HttpServerRequest request) {
        return suggestions
                .agreed(caller.with(number, code, clients.of(request)))
                .map(said -> Personal.of(new Consent(said.asked(), said.given())));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "同意公开建议原文，或者收回", description = "收回以后，已经选登的原文马上撤下。不是征集的建议回答 409。")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "OriginalConsent")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Consent.class)))
    public Uni<Response> say(
            @PathParam("receiptNumber") String number,
            @HeaderParam("X-Query-Code") @Nullable String code,
            byte[] body,
            @Context HttpServerRequest request) {
        Said said = bodies.filing(body, Set.of("given"), json -> said(json.flag("given")), OriginalApi::missing);
        BodyFaults.refuse(missing(said));
        boolean given = said.given();
        Credentials credentials = caller.with(number, code, clients.of(request));
        return suggestions.say(credentials, given).replaceWith(() -> Personal.of(new Consent(true, given)));
    }

    /** What was said; nothing when nothing was. */
    private record Said(boolean here, boolean given) {}

    private static Said said(@Nullable Boolean given) {
        return new Said(given != null, Boolean.TRUE.equals(given));
    }

    private static List<Fault> missing(Said said) {
        return said.here() ? List.of() : List.of(new Fault("/given", "given.missing", "请写明同意（true）还是收回（false）。"));
    }
}
