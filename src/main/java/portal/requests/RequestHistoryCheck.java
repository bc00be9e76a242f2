package portal.requests;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import portal.OneInstance;
import portal.casework.HeadsOfDays;
import portal.security.DataKey;
import portal.security.HistoryChain;
import portal.security.Vault;

/**
 * Goes through the history of every request once a day and reports what no longer follows, what was cut off, what is not
 * what it committed to, and, by the daily heads, what vanished. It reads so many requests at a time and rests between; of
 * all instances one does.
 */
@ApplicationScoped
class RequestHistoryCheck {
    static final int AT_A_TIME = 200;

    private static final Logger LOG = Logger.getLogger(RequestHistoryCheck.class);
    private static final long TURN = 7203120;
    private static final Duration REST = Duration.ofMillis(20);

    private static final String NEXT = "select r.no, r.version, r.data_key, h.seq, h.step, h.stage, h.at, h.actor,"
            + " h.commitment, h.link, h.salt, h.payload, case when h.seq = 1 then r.content end as content,"
            + " case when h.seq = 1 then r.people end as people"
            + " from (select * from info_request where no > $1 order by no limit " + AT_A_TIME + ") r"
            + " left join info_request_history h using (no) order by r.no, h.seq";

    private final Pool pool;
    private final Vertx vertx;
    private final HistoryChain chain;
    private final RequestSeals seals;
    private final Vault vault;
    private final HeadsOfDays heads;
    private final MeterRegistry metrics;
    private final Clock clock;
    private volatile double broken;
    private volatile double at;

    RequestHistoryCheck(
            Pool pool,
            Vertx vertx,
            HistoryChain chain,
            RequestSeals seals,
            Vault vault,
            HeadsOfDays heads,
            MeterRegistry metrics,
            Clock clock) {
        this.pool = pool;
        this.vertx = vertx;
        this.chain = chain;
        this.seals = seals;
        this.vault = vault;
        this.heads = heads;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** At night, after that of petitions. */
    @Scheduled(
            cron = "0 50 3 * * ?",
            timeZone = "Asia/Shanghai",
            identity = "request-history-check",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> check() {
        return OneInstance.ifFree(
                pool,
                TURN,
                connection -> from(connection, 0, 0)
                        .chain(requests -> days(connection).map(days -> requests + days))
                        .invoke(this::tell)
                        .replaceWithVoid());
    }

    /** How many days have a head that fits no longer. */
    private Uni<Integer> days(SqlConnection connection) {
        return heads.broken(connection, RequestDayHeads.REQUESTS)
                .invoke(days -> days.forEach(day ->
                        LOG.errorf("The daily head of %s no longer fits the history of requests of that day", day)))
                .map(List::size);
    }

    /** How many of the requests after a number do not verify. */
    private Uni<Integer> from(SqlConnection connection, long no, int before) {
        return connection
                .preparedQuery(NEXT)
                .execute(Tuple.of(no))
                .map(RequestHistoryCheck::byRequest)
                .chain(batch -> faults(batch)
                        .chain(found -> batch.size() < AT_A_TIME
                                ? Uni.createFrom().item(before + found)
                                : Uni.createFrom()
                                        .voidItem()
                                        .onItem()
                                        .delayIt()
                                        .by(REST)
                                        .chain(() -> from(connection, batch.lastKey(), before + found))));
    }

    private Uni<Integer> faults(SortedMap<Long, List<Row>> batch) {
        return Uni.createFrom()
                .completionStage(
                        () -> vertx.executeBlocking(() -> told(batch), false).toCompletionStage());
    }

    private int told(SortedMap<Long, List<Row>> batch) {
        List<String> faults = batch.entrySet().stream()
                .map(each -> fault(each.getKey(), each.getValue()))
                .filter(fault -> !fault.isEmpty())
                .toList();
        faults.forEach(LOG::error);
        return faults.size();
    }

    /** What is wrong with the history of a request; empty when nothing is. */
    private String fault(long no, List<Row> lines) {
        boolean whole = !lines.isEmpty() && lines.size() == lines.get(0).getInteger("version") + 1;
        boolean follows = whole
                && chain.broken(
                                RequestLinks.name(no),
                                lines.stream().map(RequestHistoryCheck::entry).toList())
                        .isEmpty();
        if (!follows) {
            return "The history of request " + no + " no longer follows: it was changed";
        }
        return holds(no, lines)
                ? ""
                : "What lies sealed of request " + no + " is not what its history committed to: it was changed";
    }

    /** Sealed bytes that do not open were changed too. */
    private boolean holds(long no, List<Row> lines) {
        try {
            DataKey key = vault.open(lines.get(0).getBuffer("data_key").getBytes());
            return lines.stream()
                    .allMatch(line -> HistoryChain.holds(
                            entry(line), line.getBuffer("salt").getBytes(), said(key, no, line)));
        } catch (IllegalStateException changed) {
            return false;
        }
    }

    private byte[] said(DataKey key, long no, Row line) {
        int seq = line.getInteger("seq");
        Buffer payload = line.getBuffer("payload");
        byte[] opened = payload == null ? new byte[0] : seals.opened(key, no, seq, payload.getBytes());
        return seq == 1
                ? RegisterRequest.joined(
                        seals.openedContent(key, no, line.getBuffer("content").getBytes()),
                        seals.openedPeople(key, no, line.getBuffer("people").getBytes()),
                        opened)
                : opened;
    }

    private void tell(int found) {
        broken = found;
        at = clock.millis() / 1000.0;
        Gauge.builder("portal.request.history.broken", this, check -> check.broken)
                .description("Requests and days whose history no longer verifies")
                .register(metrics);
        Gauge.builder("portal.request.history.checked", this, check -> check.at)
                .description("When the history of requests was last checked")
                .baseUnit("seconds")
                .register(metrics);
    }

    private static SortedMap<Long, List<Row>> byRequest(RowSet<Row> rows) {
        SortedMap<Long, List<Row>> requests = new TreeMap<>();
        rows.forEach(row -> {
            List<Row> lines = requests.computeIfAbsent(row.getLong("no"), no -> new ArrayList<>());
            if (row.getInteger("seq") != null) {
                lines.add(row);
            }
        });
        return requests;
    }

    private static HistoryChain.Entry entry(Row row) {
        return new HistoryChain.Entry(
                RequestLinks.metadata(
                        row.getLong("no"),
                        row.getInteger("seq"),
                        row.getString("step"),
                        row.getString("stage"),
                        row.getOffsetDateTime("at"),
                        row.getString("actor")),
                row.getBuffer("commitment").getBytes(),
                row.getBuffer("link").getBytes());
    }
}
