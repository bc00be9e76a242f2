package portal.citizen;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import portal.Batches;

/** What the database says of the session and the proof of a request, asked together with those that came at the same moment. */
final class AskedSessions {
    /**
     * The sessions of requests that came together, the only use of each one's proof, and now and then when a device was
     * last seen. Proofs are written in the order of their keys, and a device that somebody else has in hand is left out, so
     * that no two of these wait for each other.
     */
    private static final String CHECKED = """
        with asked as (
            select * from unnest($1::bytea[], $2::bytea[], $3::bytea[], $4::timestamptz[])
                with ordinality as asked (token, thumb, key, ends, place)),
        session as materialized (
            select asked.place, asked.key, asked.ends, held.*,
                row_number() over (partition by asked.key order by asked.place) = 1 as first
            from asked cross join lateral (
                select id, account, expires_at > now() as live, last_used from citizen_session
                where token_hash = asked.token and key_thumb = asked.thumb and refresh_until > now() limit 1) held),
        fresh as (
            insert into proof_jti (key, ends) select key, ends from session where first order by key
            on conflict do nothing returning key),
        seen as (
            update citizen_session set last_used = now() where id in (
                select id from citizen_session where id in (
                    select id from session where last_used < now() - interval '10 minutes')
                for update skip locked))
        select place, id, account, live, first and exists (select from fresh where fresh.key = session.key) as fresh
        from session
        """;

    private static final int BATCH = 64;

    private final Pool pool;
    private final Batches<Asked, Optional<Row>> checks = new Batches<>(BATCH, this::sessions);

    AskedSessions(Pool pool) {
        this.pool = pool;
    }

    /** The session's id, account, whether it is live and whether the proof is fresh; nothing when there is no session. */
    Uni<Optional<Row>> of(Asked one) {
        return checks.ask(one);
    }

    /** What is asked of one request: its token, the key of its proof, and of what the proof's only use is kept. */
    record Asked(Buffer token, Buffer thumb, Buffer proof, OffsetDateTime ends) {}

    private Uni<List<Optional<Row>>> sessions(List<Asked> asked) {
        return pool.preparedQuery(CHECKED)
                .execute(Tuple.of(
                        asked.stream().map(Asked::token).toArray(Buffer[]::new),
                        asked.stream().map(Asked::thumb).toArray(Buffer[]::new),
                        asked.stream().map(Asked::proof).toArray(Buffer[]::new),
                        asked.stream().map(Asked::ends).toArray(OffsetDateTime[]::new)))
                .map(rows -> {
                    List<Optional<Row>> found = new ArrayList<>(Collections.nCopies(asked.size(), Optional.empty()));
                    rows.forEach(row -> found.set(Math.toIntExact(row.getLong("place")) - 1, Optional.of(row)));
                    return found;
                });
    }
}
