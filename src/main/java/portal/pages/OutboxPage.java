package portal.pages;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import portal.outbox.Entry;
import portal.outbox.Opened;
import portal.outbox.Opener;
import portal.outbox.Outbox;

/** What would have been sent to citizens' phones; exists in development alone. */
@Path("/dev/outbox")
@IfBuildProfile("dev")
class OutboxPage {
    private static final int SHOWN = 50;

    private final Outbox outbox;
    private final Opener opener;

    OutboxPage(Outbox outbox, Opener opener) {
        this.outbox = outbox;
        this.opener = opener;
    }

    record messages(List<Sent> sent) implements TemplateInstance {}

    /** One message, opened. */
    record Sent(OffsetDateTime at, String kind, String phone, String text, String state) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    @PermitAll
    public Uni<Response> show() {
        return outbox.newest(SHOWN)
                .map(entries -> entries.stream().map(this::sent).toList())
                .map(sent -> Response.ok(new messages(sent))
                        .header("Cache-Control", "no-store")
                        .build());
    }

    private Sent sent(Entry entry) {
        Opened message = opener.open(entry.message());
        OffsetDateTime at =
                entry.writtenAt().atZoneSameInstant(ZoneId.of("Asia/Shanghai")).toOffsetDateTime();
        return new Sent(at, message.kind(), message.phone(), message.text(), state(entry));
    }

    private static String state(Entry entry) {
        if (entry.sentAt() != null) {
            return "已发出";
        }
        String tried = entry.tries() == 0 ? "" : "，试过 " + entry.tries() + " 次：" + entry.lastError();
        return (entry.deadAt() == null ? "待发" : "放弃") + tried;
    }
}
