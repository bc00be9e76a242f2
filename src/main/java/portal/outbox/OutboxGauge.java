package portal.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** How many messages wait and how many were given up, as metrics; says once at start when nothing can be sent. */
@Singleton
class OutboxGauge {
    private static final Logger LOG = Logger.getLogger(OutboxGauge.class);

    private final Pool pool;
    private final MeterRegistry metrics;
    private final Relay relay;
    private volatile double waiting;
    private volatile double dead;

    OutboxGauge(Pool pool, MeterRegistry metrics, Relay relay) {
        this.pool = pool;
        this.metrics = metrics;
        this.relay = relay;
    }

    void atStart(@Observes StartupEvent started) {
        if (LaunchMode.current() == LaunchMode.NORMAL && !relay.ready()) {
            LOG.warn(
                    "No way of sending messages is set up (portal.sms.url, portal.mail.host): they wait in the outbox");
        }
    }

    @Scheduled(every = "1m", delayed = "15s", identity = "outbox-gauge")
    Uni<Void> count() {
        return pool.query("select (select count(*) from outbox where sent_at is null and dead_at is null) as waiting,"
                        + " (select count(*) from outbox where dead_at is not null) as dead")
                .execute()
                .invoke(rows -> {
                    waiting = rows.iterator().next().getLong("waiting");
                    dead = rows.iterator().next().getLong("dead");
                    register();
                })
                .replaceWithVoid();
    }

    /** Known to Prometheus from the first count on. */
    private void register() {
        Gauge.builder("portal.outbox.waiting", this, gauge -> gauge.waiting)
                .description("Messages that have not been delivered yet")
                .register(metrics);
        Gauge.builder("portal.outbox.dead", this, gauge -> gauge.dead)
                .description("Messages that were given up")
                .register(metrics);
    }
}
