package portal.api;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import portal.citizen.Accounts;
import portal.citizen.Proof;
import portal.citizen.Proofs;
import portal.citizen.Sessions;
import portal.citizen.Signed;
import portal.citizen.WeChatCodes;
import portal.law.Fault;
import portal.security.ClientAddress;
import portal.security.Limits;

/** Signing in with WeChat, staying signed in, and out. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
@Proved
class SessionApi {
    private static final int LONGEST_CODE = 200;
    private static final int LONGEST_DEVICE = 60;

    private final Proofs proofs;
    private final Sessions sessions;
    private final Accounts accounts;
    private final WeChatCodes codes;
    private final PublicAddress addresses;
    private final Caller caller;
    private final ClientAddress clients;
    private final Limits limits;
    private final JsonBody bodies;

    SessionApi(
            Proofs proofs,
            Sessions sessions,
            Accounts accounts,
            WeChatCodes codes,
            PublicAddress addresses,
            Caller caller,
            ClientAddress clients,
            Limits limits,
            JsonBody bodies) {
        this.proofs = proofs;
        this.sessions = sessions;
        this.accounts = accounts;
        this.codes = codes;
        this.addresses = addresses;
        this.caller = caller;
        this.clients = clients;
        this.limits = limits;
        this.bodies = bodies;
    }

    /** A token, how long it opens anything, and until when it can be exchanged. */
    record Session(String token, OffsetDateTime expiresAt, OffsetDateTime refreshUntil, boolean newcomer) {
        static Session of(Sessions.Begun begun, boolean newcomer) {
            return new Session(begun.token(), begun.expiresAt(), begun.refreshUntil(), newcomer);
        }
    }

    /** That it was done. */
    record Ended(String detail) {}

    @POST
    @Path("wechat/sessions")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            summary = "用微信登录",
            description = "code 是 wx.login 给的，只能用一次。请求带 DPoP 头（RFC 9449，ES256）：以后每个请求都用同一把钥匙证明。"
                    + "时钟差得多的回答 401，code 为 session.clock，serverTime 是服务器的时间。")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "WeChatLogIn")))
    @APIResponse(
            responseCode = "201",
            description = "已登录；token 只在这里给出一次",
            content = @Content(schema = @Schema(implementation = Session.class)))
    public Uni<Response> signIn(byte[] body, @Context HttpServerRequest request) {
        Proof proof =
                proofs.check(ProofHeader.only(request.headers().getAll(ProofHeader.NAME)), addresses.of(request), null);
        List<Fault> faults = new ArrayList<>();
        JsonObject json = new JsonObject(bodies.object(body), "", faults, Set.of("code", "device"));
        String code = Objects.requireNonNullElse(json.text("code"), "");
        String device = json.text("device");
        if (faults.isEmpty() && (code.isBlank() || code.length() > LONGEST_CODE)) {
            faults.add(new Fault("/code", "code.missing", "请填写 wx.login 给的 code。"));
        }
        BodyFaults.refuse(faults);
        return limits.signIn(clients.of(request))
                .chain(() -> sessions.use(proof))
                .chain(() -> codes.openidOf(code))
                .chain(openid -> accounts.of(Accounts.Kind.WECHAT, openid))
                .chain(known -> sessions.begin(known.account(), proof, named(device))
                        .map(begun -> Session.of(begun, known.newcomer())))
                .map(session ->
                        Personal.kept(Response.status(Response.Status.CREATED).entity(session)));
    }

    @DELETE
    @Path("wechat/sessions")
    @PermitAll
    @Operation(summary = "退出登录", description = "只退出这一台设备。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Ended.class)))
    public Uni<Response> signOut() {
        Signed by = caller.renewing();
        return sessions.end(by, by.session()).map(done -> Personal.of(new Ended("已经退出登录。")));
    }

    @POST
    @Path("sessions/refresh")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @PermitAll
    @Operation(summary = "换一个新的 token", description = "同一把钥匙；旧的马上作废。过了 refreshUntil 的要重新登录。")
    @RequestBody(required = false, content = @Content(schema = @Schema(ref = "Nothing")))
    @APIResponse(
            responseCode = "201",
            description = "新的 token",
            content = @Content(schema = @Schema(implementation = Session.class)))
    public Uni<Response> renew(byte[] nothing) {
        return sessions.renew(caller.renewing(), caller.token())
                .map(begun ->
                        Personal.kept(Response.status(Response.Status.CREATED).entity(Session.of(begun, false))));
    }

    private static String named(@Nullable String device) {
        String name = device == null ? "" : device.strip();
        if (name.isEmpty()) {
            return "微信";
        }
        return name.codePointCount(0, name.length()) > LONGEST_DEVICE
                ? name.substring(0, name.offsetByCodePoints(0, LONGEST_DEVICE))
                : name;
    }
}
