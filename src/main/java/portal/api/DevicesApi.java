package portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import portal.citizen.Sessions;
import portal.citizen.Signed;
import portal.law.Reason;
import portal.law.Refused;

/** The devices on which whoever asks is signed in. */
@Path("/api/v1/me/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
@Proved
class DevicesApi {
    private final Sessions sessions;
    private final Caller caller;

    DevicesApi(Sessions sessions, Caller caller) {
        this.sessions = sessions;
        this.caller = caller;
    }

    /** The devices that are signed in. */
    record DeviceList(List<DeviceItem> items, int page, int size, long total) {}

    /** A device; {@code current} is the one that asks. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record DeviceItem(String id, String name, OffsetDateTime createdAt, OffsetDateTime lastUsed, boolean current) {
        static DeviceItem of(Sessions.Device device, Signed by) {
            return new DeviceItem(
                    device.id().toString(),
                    device.name(),
                    device.createdAt(),
                    device.lastUsed(),
                    device.id().equals(by.session()));
        }
    }

    /** That it was done. */
    record SignedOut(String detail) {}

    @GET
    @PermitAll
    @RevalidatedPrivately
    @Operation(summary = "登录了的设备", description = "最近用过的在前；lastUsed 精确到十分钟。")
    public Uni<DeviceList> list() {
        Signed by = caller.signed();
        return sessions.list(by).map(devices -> {
            List<DeviceItem> items =
                    devices.stream().map(device -> DeviceItem.of(device, by)).toList();
            return new DeviceList(items, 1, Math.max(1, items.size()), items.size());
        });
    }

    @DELETE
    @Path("{id}")
    @PermitAll
    @Operation(summary = "让一台设备退出登录")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SignedOut.class)))
    public Uni<Response> end(@PathParam("id") String id) {
        return sessions.end(caller.signed(), uuid(id)).map(done -> Personal.of(new SignedOut("这台设备已经退出登录。")));
    }

    @DELETE
    @PermitAll
    @Operation(summary = "让其他设备都退出登录")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SignedOut.class)))
    public Uni<Response> endOthers() {
        return sessions.endOthers(caller.signed())
                .map(count -> Personal.of(new SignedOut("其他 " + count + " 台设备已经退出登录。")));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw new Refused(Reason.NOT_FOUND, "没有这台设备，它可能已经退出。");
        }
    }
}
