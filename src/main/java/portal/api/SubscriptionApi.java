package portal.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import portal.law.Fault;
import portal.wechat.Subscriptions;

/** What whoever signed in agrees to be told through WeChat. */
@Path("/api/v1/me/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
@Proved
class SubscriptionApi {
    /** WeChat asks for three at once. */
    private static final int MOST = 10;

    private final Subscriptions subscriptions;
    private final Caller caller;
    private final JsonBody bodies;

    SubscriptionApi(Subscriptions subscriptions, Caller caller, JsonBody bodies) {
        this.subscriptions = subscriptions;
        this.caller = caller;
        this.bodies = bodies;
    }

    /** What can be subscribed to. */
    record TemplateList(List<TemplateItem> templates, int page, int size, long total) {}

    /** A template: its number for {@code wx.requestSubscribeMessage}, what it tells about, and in words. */
    record TemplateItem(String id, String kind, String label) {
        static TemplateItem of(Subscriptions.Offer offer) {
            return new TemplateItem(offer.id(), offer.about().word(), offer.label());
        }
    }

    /** That it was kept. */
    record SubscriptionsKept(String detail) {}

    private record Answer(@Nullable String id, @Nullable Boolean accepted) {
        static Answer of(JsonObject json) {
            return new Answer(json.text("id"), json.flag("accepted"));
        }
    }

    @GET
    @PermitAll
    @RevalidatedPrivately
    @Operation(summary = "可以订阅的消息", description = "kind：petition 信访事项，request 公开申请，booking 领导接访预约。没有开通时是空的。")
    public TemplateList offered() {
        caller.signed();
        List<TemplateItem> templates =
                subscriptions.offered().stream().map(TemplateItem::of).toList();
        return new TemplateList(templates, 1, Math.max(1, templates.size()), templates.size());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "记下同意订阅哪些消息", description = "wx.requestSubscribeMessage 之后，把每个模板的回答交上来。一次同意发一条；长期订阅的一直有效。")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "SubscriptionAnswers")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubscriptionsKept.class)))
    public Uni<Response> answered(byte[] body) {
        long account = caller.signed().account();
        List<Fault> faults = new ArrayList<>();
        JsonObject json = new JsonObject(bodies.object(body), "", faults, Set.of("templates"));
        List<@Nullable Answer> given = json.objects("templates", Set.of("id", "accepted"), Answer::of);
        Map<String, Boolean> answers = new LinkedHashMap<>();
        for (Answer answer : Objects.requireNonNullElse(given, List.<@Nullable Answer>of())) {
            if (answer == null || answer.id() == null || answer.accepted() == null) {
                faults.add(new Fault("/templates", "templates.incomplete", "每一项都要有 id 和 accepted。"));
            } else {
                answers.put(answer.id(), answer.accepted());
            }
        }
        if (answers.size() > MOST) {
            faults.add(new Fault("/templates", "templates.too-many", "一次最多 " + MOST + " 项。"));
        }
        BodyFaults.refuse(faults.stream().distinct().toList());
        return subscriptions
                .answered(account, answers)
                .map(done -> Personal.of(new SubscriptionsKept("记下了，有新进展时会在微信里告诉您。")));
    }
}
