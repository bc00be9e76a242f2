package portal.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a message waits after a failed try; after ten it is given up, five days after it was written. */
final class BackOff {
    static final int MOST_TRIES = 10;

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));
    private static final Duration LAST = Duration.ofDays(1);

    private BackOff() {}

    /** The pause after so many failed tries; empty when it was the last. */
    static Optional<Duration> after(int tries) {
        if (tries >= MOST_TRIES) {
            return Optional.empty();
        }
        return Optional.of(tries <= WAITS.size() ? WAITS.get(tries - 1) : LAST);
    }
}
