package portal.citizen;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import portal.law.Refused;

/** How often an account may ask. */
class PaceTest {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final Buffer KEY = Buffer.buffer("key");

    private final Ticking clock = new Ticking();
    private final Pace pace = new Pace(clock, 3);

    /** A clock that is put on by hand. */
    private static final class Ticking extends Clock {
        private Instant now = NOON;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void whoeverIsOverItWaitsForTheNextMinute() {
        for (int i = 0; i < 3; i++) {
            pace.admit(KEY);
            pace.asked(7, KEY);
        }
        assertThatThrownBy(() -> pace.admit(KEY)).isInstanceOf(Refused.class);
        assertThatCode(() -> pace.admit(Buffer.buffer("another"))).doesNotThrowAnyException();
        clock.now = NOON.plus(Duration.ofSeconds(60));
        assertThatCode(() -> pace.admit(KEY)).doesNotThrowAnyException();
    }
}
