package portal.casework;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets what is kept for a while only: answers to repeated requests after a day, viewing sessions and receipts when over. */
@ApplicationScoped
class Housekeeping {
    private static final long TURN = 7203002;

    private static final String FORGET = """
            with turn as materialized (select pg_try_advisory_xact_lock(%d) as mine),
            answers as (
                delete from idempotency using turn where turn.mine and created_at < now() - interval '24 hours'),
            receipts as (
                delete from receipt using turn where turn.mine and expires_at <= now()),
            requests as (
                delete from info_request_viewing using turn where turn.mine and expires_at < now())
            delete from viewing using turn where turn.mine and expires_at < now()
            """.formatted(TURN);

    private final Pool pool;

    Housekeeping(Pool pool) {
        this.pool = pool;
    }

    @Scheduled(every = "10m", delayed = "2m", identity = "forget-answers")
    Uni<Void> forget() {
        return pool.query(FORGET).execute().replaceWithVoid();
    }
}
