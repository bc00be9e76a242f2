package portal.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import portal.law.Fault;
import portal.security.Limits;
import portal.wechat.WeChat;

/** The telephone that somebody tapped to give, for their form; it is not kept. */
@Path("/api/v1/me/phone")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
@Proved
class PhoneApi {
    private static final int LONGEST_CODE = 200;

    private final WeChat weChat;
    private final Caller caller;
    private final Limits limits;
    private final JsonBody bodies;

    PhoneApi(WeChat weChat, Caller caller, Limits limits, JsonBody bodies) {
        this.weChat = weChat;
        this.caller = caller;
        this.limits = limits;
        this.bodies = bodies;
    }

    /** A mainland mobile number. */
    record GivenPhone(String phone) {
        /** Never the number, which belongs in no log. */
        @Override
        public String toString() {
            return "GivenPhone[…]";
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "微信绑定的手机号", description = "code 是手机号按钮（getPhoneNumber）给的，只能用一次。号码只回给填表用，不保存。")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "PhoneCode")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GivenPhone.class)))
    public Uni<Response> phone(byte[] body) {
        long account = caller.signed().account();
        List<Fault> faults = new ArrayList<>();
        JsonObject json = new JsonObject(bodies.object(body), "", faults, Set.of("code"));
        String code = Objects.requireNonNullElse(json.text("code"), "");
        if (faults.isEmpty() && (code.isBlank() || code.length() > LONGEST_CODE)) {
            faults.add(new Fault("/code", "code.missing", "请填写手机号按钮给的 code。"));
        }
        BodyFaults.refuse(faults);
        return limits.phone(account).chain(() -> weChat.phoneOf(code)).map(phone -> Personal.of(new GivenPhone(phone)));
    }
}
