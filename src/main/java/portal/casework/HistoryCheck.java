package portal.casework;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import portal.OneInstance;
import portal.security.HistoryChain;

/**
 * Goes through the history of every petition once a day and reports what no longer follows, or what is not what it
 * committed to. It reads so many petitions at a time and rests between, on one connection; of all instances one does.
 */
@ApplicationScoped
class HistoryCheck {
    private static final Logger LOG = Logger.getLogger(HistoryCheck.class);
    static final long TURN = 7203004;
    static final int AT_A_TIME = 200;
    private static final Duration REST = Duration.ofMillis(20);
    private static final String NEXT = """
        select p.no, h.seq, h.step, h.stage, h.at, h.actor, h.commitment, h.link, %s
        from (select * from petition where no > $1 order by no limit $2) p left join history h using (no)
        order by p.no, h.seq
        """.formatted(Commitments.COLUMNS);

    private final Pool pool;
    private final Vertx vertx;
    private final HistoryChain chain;
    private final Commitments commitments;
    private final HeadsOfDays heads;
    private final HistoryGauge gauge;

    HistoryCheck(
            Pool pool,
            Vertx vertx,
            HistoryChain chain,
            Commitments commitments,
            HeadsOfDays heads,
            HistoryGauge gauge) {
        this.pool = pool;
        this.vertx = vertx;
        this.chain = chain;
        this.commitments = commitments;
        this.heads = heads;
        this.gauge = gauge;
    }

    /** At night; an instance that finds another at it does nothing. */
    @Scheduled(
            cron = "0 20 3 * * ?",
            timeZone = "Asia/Shanghai",
            identity = "history-check",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> check() {
        return OneInstance.ifFree(pool, TURN, this::all);
    }

    private Uni<Void> all(SqlConnection connection) {
        return petitions(connection)
                .chain(petitions -> heads.broken(connection, DayHeads.PETITIONS).map(days -> {
                    days.forEach(day -> LOG.errorf("The daily head of %s no longer fits the history of that day", day));
                    gauge.checked(petitions + days.size());
                    return petitions;
                }))
                .replaceWithVoid();
    }

    /** How many petitions do not verify. */
    private Uni<Long> petitions(SqlConnection connection) {
        AtomicLong last = new AtomicLong();
        return Multi.createBy()
                .repeating()
                .uni(() -> connection
                        .preparedQuery(NEXT)
                        .execute(Tuple.of(last.get(), AT_A_TIME))
                        .map(HistoryCheck::byPetition)
                        .invoke(batch -> last.set(batch.isEmpty() ? last.get() : batch.lastKey()))
                        .onItem()
                        .delayIt()
                        .by(REST))
                .whilst(batch -> batch.size() == AT_A_TIME)
                .onItem()
                .transformToUniAndConcatenate(batch -> Uni.createFrom()
                        .completionStage(() -> vertx.executeBlocking(() -> broken(batch), false)
                                .toCompletionStage()))
                .collect()
                .with(Collectors.summingLong(Long::longValue));
    }

    private long broken(SortedMap<Long, List<Row>> batch) {
        return batch.entrySet().stream()
                .map(each -> fault(each.getKey(), each.getValue()))
                .filter(fault -> !fault.isEmpty())
                .peek(LOG::error)
                .count();
    }

    /** What is wrong with the history of a petition; empty when nothing is. */
    private String fault(long no, List<Row> lines) {
        boolean follows = !lines.isEmpty()
                && chain.broken(
                                Long.toString(no),
                                lines.stream().map(HistoryCheck::entry).toList())
                        .isEmpty();
        if (!follows) {
            return "The history of petition " + no + " no longer follows: it was changed";
        }
        return commitments.hold(no, lines)
                ? ""
                : "What lies sealed of petition " + no + " is not what its history committed to: it was changed";
    }

    private static SortedMap<Long, List<Row>> byPetition(RowSet<Row> rows) {
        SortedMap<Long, List<Row>> petitions = new TreeMap<>();
        rows.forEach(row -> {
            List<Row> lines = petitions.computeIfAbsent(row.getLong("no"), no -> new ArrayList<>());
            if (row.getInteger("seq") != null) {
                lines.add(row);
            }
        });
        return petitions;
    }

    private static HistoryChain.Entry entry(Row row) {
        byte[] metadata = Links.metadata(
                row.getLong("no"),
                row.getInteger("seq"),
                row.getString("step"),
                row.getString("stage"),
                row.getOffsetDateTime("at"),
                row.getString("actor"));
        return new HistoryChain.Entry(
                metadata,
                row.getBuffer("commitment").getBytes(),
                row.getBuffer("link").getBytes());
    }
}
