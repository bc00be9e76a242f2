package portal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The moment and the day that procedure and papers go by. It is the system's; in development and tests it can be set,
 * so that a year of work can be gone through in minutes. Tokens, limits and messages never go by it.
 */
@Singleton
public class LegalTime {
    private final Clock clock;
    private final AtomicReference<@Nullable Instant> set = new AtomicReference<>();

    public LegalTime(Clock clock) {
        this.clock = clock;
    }

    public OffsetDateTime now() {
        Instant fixed = set.get();
        return fixed == null
                ? OffsetDateTime.now(clock)
                : fixed.atZone(clock.getZone()).toOffsetDateTime();
    }

    /** The legal day: that of Asia/Shanghai. */
    public LocalDate today() {
        return now().toLocalDate();
    }

    /** Whether it has been set; then what the portal does by day or hour is done when it is asked for alone. */
    public boolean moved() {
        return set.get() != null;
    }

    /** Stands still at a moment, or runs with the system again when there is none; for development and tests alone. */
    public void set(@Nullable Instant moment) {
        set.set(moment);
    }
}
