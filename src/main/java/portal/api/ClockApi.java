package portal.api;

import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.casework.DeadlineWatch;
import portal.casework.Withdrawals;
import portal.law.Fault;
import portal.law.Refused;
import portal.reception.ReminderWatch;

/** Moves the time that procedure and papers go by, and does what has come due by it; in development and tests alone. */
@Path("/dev/clock")
@Produces(MediaType.APPLICATION_JSON)
@IfBuildProfile(anyOf = {"dev", "test"})
class ClockApi {
    private final LegalTime time;
    private final Withdrawals withdrawals;
    private final DeadlineWatch deadlines;
    private final ReminderWatch receptions;
    private final JsonBody bodies;

    ClockApi(
            LegalTime time,
            Withdrawals withdrawals,
            DeadlineWatch deadlines,
            ReminderWatch receptions,
            JsonBody bodies) {
        this.time = time;
        this.withdrawals = withdrawals;
        this.deadlines = deadlines;
        this.receptions = receptions;
        this.bodies = bodies;
    }

    /** The legal time, and whether it stands still. */
    record Now(OffsetDateTime now, boolean moved) {}

    /** What a run did. */
    record Done(int withdrawn, int reminded) {}

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Now read() {
        return new Now(time.now(), time.moved());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(hidden = true)
    public Now set(byte[] body) {
        List<Fault> faults = new ArrayList<>();
        String text = new JsonObject(bodies.object(body), "", faults, Set.of("now")).text("now");
        OffsetDateTime now = moment(text, faults);
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        time.set(now == null ? null : now.toInstant());
        return read();
    }

    @POST
    @Path("run")
    @PermitAll
    @Operation(hidden = true)
    public Uni<Done> run() {
        return withdrawals
                .takeEffect()
                .chain(withdrawn -> deadlines
                        .remind()
                        .chain(told -> receptions.remind().map(more -> new Done(withdrawn, told + more))));
    }

    private static @Nullable OffsetDateTime moment(@Nullable String text, List<Fault> faults) {
        try {
            return text == null ? null : OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            faults.add(new Fault("/now", "now.format", "应当是带时区的时间，例如 2026-03-02T09:00:00+08:00"));
            return null;
        }
    }
}
