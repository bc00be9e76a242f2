package portal.testing;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Waits for work of the portal, as none of its own code may. */
public final class Patience {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Patience() {}

    /** What came of the work; a test that waits longer fails. */
    public static <T> T done(Uni<T> work) {
        return work.await().atMost(LIMIT);
    }
}
