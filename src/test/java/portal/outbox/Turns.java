package portal.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Clock;
import java.util.List;

/** Turns of a relay with the ways that a test gives it. */
public final class Turns {
    private Turns() {}

    /** Delivers what is due by this clock. */
    public static Uni<Void> turn(Pool pool, Opener opener, List<Sender> senders, List<Beside> others, Clock clock) {
        return new Relay(pool, opener, senders, others, clock).turn();
    }
}
