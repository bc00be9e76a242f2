package portal.casework;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** What the last check of the history found, as metrics: none before the first check of this instance. */
@ApplicationScoped
class HistoryGauge {
    private final MeterRegistry metrics;

    private final Clock clock;
    private volatile double broken;
    private volatile double at;

    HistoryGauge(MeterRegistry metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    void checked(long breaks) {
        broken = breaks;
        at = clock.millis() / 1000.0;
        Gauge.builder("portal.history.broken", this, gauge -> gauge.broken)
                .description("Petitions and days whose history no longer verifies")
                .register(metrics);
        Gauge.builder("portal.history.checked", this, gauge -> gauge.at)
                .description("When the history was last checked")
                .baseUnit("seconds")
                .register(metrics);
    }
}
