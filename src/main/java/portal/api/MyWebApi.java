package portal.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import portal.citizen.Accounts;
import portal.citizen.Joining;
import portal.law.Fault;

/** Whether the list of the mini-program is that of the web too, and the joining and parting of the two. */
@Path("/api/v1/me/web")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
@Proved
class MyWebApi {
    private final Joining joining;
    private final Caller caller;
    private final JsonBody bodies;

    MyWebApi(Joining joining, Caller caller, JsonBody bodies) {
        this.joining = joining;
        this.caller = caller;
        this.bodies = bodies;
    }

    /** Whether whoever logs in on the web sees the same list. */
    record Web(boolean joined) {}

    @GET
    @PermitAll
    @RevalidatedPrivately
    @Operation(summary = "网页上看到的是不是同一份列表")
    public Uni<Web> shown() {
        return joining.joined(caller.signed().account()).map(Web::new);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            summary = "和网页上的列表连起来",
            description = "code 是登录网页以后在“我的信访”里取的 8 位连接码，十分钟内有效，只能用一次。连起来以后两边的事项合在一起，" + "用那个账号登录网页的人能看到。")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "JoinCode")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Web.class)))
    public Uni<Response> join(byte[] body) {
        List<Fault> faults = new ArrayList<>();
        JsonObject json = new JsonObject(bodies.object(body), "", faults, Set.of("code"));
        String code = json.text("code");
        if (faults.isEmpty() && (code == null || code.isBlank())) {
            faults.add(new Fault("/code", "code.missing", "请填写网页上显示的连接码。"));
        }
        BodyFaults.refuse(faults);
        return joining.join(caller.signed().account(), code).map(done -> Personal.of(new Web(true)));
    }

    @DELETE
    @PermitAll
    @Operation(summary = "和网页分开", description = "列表留在小程序里，再登录网页就是空的；凭编号和查询码可以重新加。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Web.class)))
    public Uni<Response> part() {
        return joining.part(caller.signed().account(), Accounts.Kind.WECHAT).map(done -> Personal.of(new Web(false)));
    }
}
