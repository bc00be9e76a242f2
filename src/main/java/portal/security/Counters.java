package portal.security;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts in PostgreSQL, one round trip each; a window begins with the first thing counted in it. */
@Singleton
class Counters {
    private static final String CONFLICT = " on conflict (bucket) do update set"
            + " n = case when c.ends <= now() then 1 else c.n + 1 end,"
            + " ends = case when c.ends <= now() then excluded.ends else c.ends end";
    private static final String COUNT = "insert into limit_count as c (bucket, n, ends) values %s" + CONFLICT;
    private static final String RETURNING = " returning n, ceil(extract(epoch from ends - now()))::int as wait";
    private static final int MOST = 3;
    /** By the number of buckets, made once: a filing counts in one, a failed look-up in three. */
    private static final List<String> COUNTING =
            IntStream.rangeClosed(0, MOST).mapToObj(Counters::counting).toList();

    private static final String TIDY = "with turn as materialized (select pg_try_advisory_xact_lock(7203001) as mine)"
            + " delete from limit_count using turn where turn.mine and ends < now()";

    private final Pool pool;

    Counters(Pool pool) {
        this.pool = pool;
    }

    /** What is counted, for how long, and how often it may be. */
    record Bucket(byte[] key, Duration window, int limit) {
        boolean exceeded(Count count) {
            return count.n() > limit;
        }
    }

    /** How often, and seconds until it is forgotten. */
    record Count(int n, int secondsLeft) {}

    /** Counts one more in each bucket. Callers name buckets of different kinds in one order, so that none deadlock. */
    Uni<List<Count>> more(List<Bucket> buckets) {
        return pool.preparedQuery(COUNTING.get(buckets.size()))
                .execute(parameters(buckets))
                .map(rows -> {
                    List<Count> counts = new ArrayList<>();
                    for (Row row : rows) {
                        counts.add(new Count(row.getInteger("n"), row.getInteger("wait")));
                    }
                    return counts;
                });
    }

    /**
     * Counts one more in each bucket unless one of them is full; whether it was counted. Of many at once no more get
     * through than there is room for: each bucket is looked at again while its row is held, and only after the one
     * before it took the count.
     */
    Uni<Boolean> moreIfFree(List<Bucket> buckets) {
        int size = buckets.size();
        Tuple parameters = parameters(buckets);
        buckets.forEach(bucket -> parameters.addInteger(bucket.limit()));
        String full = IntStream.range(0, size)
                .mapToObj(i -> "(bucket = $%d and n >= $%d)".formatted(2 * i + 1, 2 * size + i + 1))
                .collect(Collectors.joining(" or "));
        String free = "not exists (select from limit_count where ends > now() and (" + full + "))";
        String counted = IntStream.range(0, size)
                .mapToObj(i ->
                        "b%d as (insert into limit_count as c (bucket, n, ends) select * from (values %s) v where %s"
                                        .formatted(i, value(i), i == 0 ? free : "exists (select from b" + (i - 1) + ")")
                                + CONFLICT
                                + " where c.ends <= now() or c.n < $%d returning 1)".formatted(2 * size + i + 1))
                .collect(Collectors.joining(", "));
        return pool.preparedQuery("with " + counted + " select count(*) from b" + (size - 1))
                .execute(parameters)
                .map(rows -> rows.iterator().next().getLong(0) == 1);
    }

    @Scheduled(every = "10m", delayed = "1m", identity = "limits-tidy")
    Uni<Void> tidy() {
        return pool.query(TIDY).execute().replaceWithVoid();
    }

    private static String counting(int size) {
        return COUNT.formatted(values(size)) + RETURNING;
    }

    private static String values(int size) {
        return IntStream.range(0, size).mapToObj(Counters::value).collect(Collectors.joining(", "));
    }

    private static String value(int i) {
        return "($%d::bytea, 1, now() + make_interval(secs => $%d))".formatted(2 * i + 1, 2 * i + 2);
    }

    private static Tuple parameters(List<Bucket> buckets) {
        Tuple parameters = Tuple.tuple();
        for (Bucket bucket : buckets) {
            parameters.addValue(Buffer.buffer(bucket.key())).addDouble((double)
                    bucket.window().toSeconds());
        }
        return parameters;
    }
}
