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
import portal.casework.Notices;
import portal.outbox.Outbox;

/** What would have been sent to citizens' phones; exists in development alone. */
@Path("/dev/outbox")
@IfBuildProfile("dev")
class OutboxPage {
    private static final int SHOWN = 50;

    private final Outbox outbox;
    private final Notices notices;

    OutboxPage(Outbox outbox, Notices notices) {
        this.outbox = outbox;
        this.notices = notices;
    }

    record messages(List<Sent> sent) implements TemplateInstance {}

    /** One message, opened. */
    record Sent(OffsetDateTime at, String kind, String phone, String text) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    @PermitAll
    public Uni<Response> show() {
        return outbox.newest(SHOWN)
                .map(messages -> messages.stream()
                        .map(message -> {
                            Notices.Text text = notices.open(message);
                            OffsetDateTime at = message.createdAt()
                                    .atZoneSameInstant(ZoneId.of("Asia/Shanghai"))
                                    .toOffsetDateTime();
                            return new Sent(at, message.kind(), text.phone(), text.text());
                        })
                        .toList())
                .map(sent -> Response.ok(new messages(sent))
                        .header("Cache-Control", "no-store")
                        .build());
    }
}
