package portal.citizen;

import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import portal.law.Refused;
import portal.security.LimitSettings;

/**
 * How often an account asks, in a minute and of this instance: each request leaves a row among the used proofs for two
 * minutes. Whoever is over it is refused before anything is written, by the keys of their devices.
 */
@ApplicationScoped
class Pace {
    private final Clock clock;
    private final int most;
    private volatile Minute now = new Minute(Instant.EPOCH);

    @Inject
    Pace(Clock clock, LimitSettings settings) {
        this(clock, settings.requestsPerAccount());
    }

    Pace(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /** What was counted since a minute began, by account and, for those, by the key of each device. */
    private record Minute(Instant began, Map<Long, AtomicInteger> accounts, Map<Buffer, AtomicInteger> keys) {
        Minute(Instant began) {
            this(began, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }
    }

    /** @throws Refused TOO_MANY for a device of an account that asked too often */
    void admit(Buffer key) {
        AtomicInteger asked = minute().keys().get(key);
        if (asked != null && asked.get() >= most) {
            long left = ChronoUnit.SECONDS.between(clock.instant(), now.began().plus(1, ChronoUnit.MINUTES));
            throw Refused.tooMany("操作得太频繁，请稍等片刻再试。", left);
        }
    }

    /** Counts a request whose proof held. */
    void asked(long account, Buffer key) {
        Minute minute = minute();
        AtomicInteger asked = minute.accounts().computeIfAbsent(account, each -> new AtomicInteger());
        asked.incrementAndGet();
        minute.keys().put(key, asked);
    }

    private Minute minute() {
        Instant began = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        Minute minute = now;
        if (!minute.began().equals(began)) {
            minute = new Minute(began);
            now = minute;
        }
        return minute;
    }
}
