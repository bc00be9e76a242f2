package portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import portal.citizen.SavedDrafts;
import portal.citizen.Writing;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;

/** What whoever signed in is writing, as typed: one of a kind for all devices. */
@Path("/api/v1/me/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
@Proved
class DraftApi {
    /** In bytes of JSON: all fields of the longest petition fit four times. */
    private static final int LARGEST = 64 * 1024;

    private final SavedDrafts drafts;
    private final Caller caller;
    private final JsonBody bodies;

    DraftApi(SavedDrafts drafts, Caller caller, JsonBody bodies) {
        this.drafts = drafts;
        this.caller = caller;
        this.bodies = bodies;
    }

    /** What is being written. */
    record DraftList(List<DraftItem> items, int page, int size, long total) {}

    /** A draft, without what was typed. */
    record DraftItem(String kind, int version, OffsetDateTime savedAt, OffsetDateTime expiresAt) {
        static DraftItem of(SavedDrafts.Line line) {
            return new DraftItem(line.kind().word(), line.version(), line.savedAt(), line.expiresAt());
        }
    }

    /** A draft with what was typed. */
    record DraftView(
            String kind,
            int version,
            OffsetDateTime savedAt,
            OffsetDateTime expiresAt,

            @JsonRawValue @Schema(type = SchemaType.OBJECT) String content) {
        /** Never what it holds, which belongs in no log. */
        @Override
        public String toString() {
            return "DraftView[…]";
        }
    }

    /** A draft as it was saved; {@code overwrote} says what was replaced that its writer had not seen. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record DraftSaved(
            String kind,
            int version,
            OffsetDateTime savedAt,
            OffsetDateTime expiresAt,
            @Nullable Overwrote overwrote) {}

    /** A version that somebody saved on another device. */
    record Overwrote(int version, OffsetDateTime savedAt) {}

    /** That it was thrown away. */
    record DraftGone(String detail) {}

    @GET
    @PermitAll
    @RevalidatedPrivately
    @Operation(summary = "我的草稿")
    public Uni<DraftList> list() {
        return drafts.list(caller.signed().account()).map(lines -> {
            List<DraftItem> items = lines.stream().map(DraftItem::of).toList();
            return new DraftList(items, 1, Math.max(1, items.size()), items.size());
        });
    }

    @GET
    @Path("{kind}")
    @PermitAll
    @RevalidatedPrivately
    @Operation(summary = "一份草稿和填写的内容", description = "kind：petition 信访事项，disclosure-request 公开申请。")
    public Uni<DraftView> one(@PathParam("kind") String kind) {
        return drafts.open(caller.signed().account(), writing(kind))
                .map(draft -> new DraftView(
                        draft.line().kind().word(),
                        draft.line().version(),
                        draft.line().savedAt(),
                        draft.line().expiresAt(),
                        draft.content()));
    }

    @PUT
    @Path("{kind}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            summary = "保存草稿",
            description = "content 原样保存，不检查；basedOn 是改的哪一版，新写的填 null。后保存的为准；盖掉了没看过的一版，overwrote 写明。30 天后删除。")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "DraftContent")))
    @APIResponse(
            responseCode = "200",
            description = "保存了",
            content = @Content(schema = @Schema(implementation = DraftSaved.class)))
    public Uni<Response> save(@PathParam("kind") String kind, byte[] body) {
        long account = caller.signed().account();
        Writing writing = writing(kind);
        JsonNode whole = bodies.object(body);
        List<Fault> faults = new ArrayList<>();
        JsonObject json = new JsonObject(whole, "", faults, Set.of("content", "basedOn"));
        Integer basedOn = json.whole("basedOn");
        JsonNode content = whole.path("content");
        if (!content.isObject()) {
            faults.add(new Fault("/content", "content.missing", "应当是一组字段"));
        }
        BodyFaults.refuse(faults);
        String typed = content.toString();
        if (typed.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new Refused(Reason.TOO_LARGE, "草稿太大，没有保存。附件不要放在草稿里。");
        }
        return drafts.save(account, writing, typed, basedOn).map(saved -> Personal.of(saved(saved)));
    }

    @DELETE
    @Path("{kind}")
    @PermitAll
    @Operation(summary = "删除草稿")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DraftGone.class)))
    public Uni<Response> delete(@PathParam("kind") String kind) {
        return drafts.delete(caller.signed().account(), writing(kind))
                .map(done -> Personal.of(new DraftGone("草稿已经删除。")));
    }

    private static DraftSaved saved(SavedDrafts.Saved saved) {
        SavedDrafts.Line line = saved.line();
        return new DraftSaved(
                line.kind().word(),
                line.version(),
                line.savedAt(),
                line.expiresAt(),
                saved.overwrote()
                        .map(old -> new Overwrote(old.version(), old.savedAt()))
                        .orElse(null));
    }

    private static Writing writing(String kind) {
        return Writing.of(kind).orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有这种草稿。"));
    }
}
