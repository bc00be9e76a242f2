package portal.disclosure;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jboss.logging.Logger;
import portal.LegalTime;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Duty;
import portal.office.Officer;

/** Lets out what was scheduled when its moment has come, in the name of whoever scheduled it. */
@Singleton
public class ScheduledRelease {
    private static final Logger LOG = Logger.getLogger(ScheduledRelease.class);
    private static final String DUE = """
        select m.id, m.version, (select officer from manuscript_act a
            where a.manuscript_id = m.id and act = 'schedule' order by a.id desc limit 1) as officer
        from manuscript m where state = 'scheduled' and publish_at <= $1 order by publish_at limit 100
        """;

    private static final Said ON_TIME = new Said("按预定时间", "", "", Set.of());

    private final Manuscripts manuscripts;
    private final Pool pool;
    private final LegalTime time;

    ScheduledRelease(Manuscripts manuscripts, Pool pool, LegalTime time) {
        this.manuscripts = manuscripts;
        this.pool = pool;
        this.time = time;
    }

    /** Two instances at once do no harm: the second finds that the version it read is gone. */
    @Scheduled(every = "5s", delayed = "20s", identity = "scheduled-articles", concurrentExecution = SKIP)
    public Uni<Void> release() {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(time.now()))
                .chain(rows -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transformToUniAndConcatenate(this::release)
                        .collect()
                        .last());
    }

    private Uni<Void> release(Row due) {
        Officer by = new Officer(due.getLong("officer"), "", "", Set.of(Duty.PUBLISHER), false);
        return manuscripts
                .act(due.getLong("id"), due.getInteger("version"), EditorialAct.PUBLISH, ON_TIME, by)
                .onFailure(Refused.class)
                .invoke(refused -> told(due, (Refused) refused))
                .onFailure(Refused.class)
                .recoverWithNull();
    }

    private static void told(Row due, Refused refused) {
        if (refused.reason() != Reason.STALE) {
            LOG.errorf("Not published as scheduled: manuscript %d: %s", due.getLong("id"), refused.getMessage());
        }
    }
}
