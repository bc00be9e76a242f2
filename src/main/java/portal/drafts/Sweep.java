package portal.drafts;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.inject.Singleton;

/** Deletes drafts past their day, with their files. One instance at a time. */
@Singleton
class Sweep {
    /** The advisory lock of this work; any number that no other work uses. */
    private static final String LOCK = "select pg_try_advisory_xact_lock(20260030) as mine";

    private final Pool pool;
    private final DraftStore drafts;
    private final Intake intake;

    Sweep(Pool pool, DraftStore drafts, Intake intake) {
        this.pool = pool;
        this.drafts = drafts;
        this.intake = intake;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return pool.withTransaction(one -> one.query(LOCK)
                .execute()
                .map(rows -> rows.iterator().next().getBoolean("mine"))
                .chain(mine -> mine ? delete(one) : Uni.createFrom().voidItem()));
    }

    private Uni<Void> delete(SqlClient one) {
        return drafts.expiredFiles(one)
                .call(intake::drop)
                .chain(() -> drafts.deleteExpired(one))
                .replaceWithVoid();
    }
}
