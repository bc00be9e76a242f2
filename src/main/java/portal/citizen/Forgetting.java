package portal.citizen;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets what is kept for a while only: proofs that are too old to be used again, codes, devices and drafts past their day. */
@ApplicationScoped
class Forgetting {
    private static final long TURN = 7203011;

    private static final String PROOFS = """
            with turn as materialized (select pg_try_advisory_xact_lock(%d) as mine),
            codes as (
                delete from citizen_join using turn where turn.mine and ends < now())
            delete from proof_jti using turn where turn.mine and ends < now()
            """.formatted(TURN);

    private static final String REST = """
            with turn as materialized (select pg_try_advisory_xact_lock(%d) as mine),
            devices as (
                delete from citizen_session using turn where turn.mine and refresh_until < now())
            delete from citizen_draft using turn where turn.mine and expires_at < now()
            """.formatted(TURN + 1);

    private final Pool pool;

    Forgetting(Pool pool) {
        this.pool = pool;
    }

    @Scheduled(every = "1m", delayed = "1m", identity = "forget-proofs")
    Uni<Void> proofs() {
        return pool.query(PROOFS).execute().replaceWithVoid();
    }

    @Scheduled(every = "10m", delayed = "3m", identity = "forget-devices")
    Uni<Void> rest() {
        return pool.query(REST).execute().replaceWithVoid();
    }
}
