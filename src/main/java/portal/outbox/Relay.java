package portal.outbox;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import portal.OneInstance;

/**
 * Delivers what waits in the outbox: of all instances one at a time, the oldest first, at least once. A message that
 * could not be delivered is tried again later and given up in the end; those behind it in its thread wait for it, others
 * do not.
 */
@Singleton
public class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    static final long TURN = 7203005;

    /** So many in one turn; the next turn goes on. */
    private static final int IN_A_TURN = 500;

    /** After so many failures in a row the gateway is left alone until the next turn. */
    private static final int FAILURES_IN_A_ROW = 3;

    private static final String DUE = "select " + Outbox.COLUMNS + " from outbox o"
            + " where sent_at is null and dead_at is null and next_try <= $1 and not exists (select from outbox e"
            + " where e.thread = o.thread and e.seq < o.seq and e.sent_at is null and e.dead_at is null)"
            + " order by seq limit 1";

    private static final String BESIDE =
            "insert into outbox (id, thread, kind, body, data_key) values ($1, $2, $3, $4, $5) on conflict (id) do nothing";

    private final Pool pool;
    private final Opener opener;
    private final List<Sender> senders;
    private final List<Beside> others;
    private final Clock clock;

    @Inject
    Relay(Pool pool, Opener opener, @All List<Sender> senders, @All List<Beside> others, Clock clock) {
        this.pool = pool;
        this.opener = opener;
        this.senders = senders;
        this.others = others;
        this.clock = clock;
    }

    /** Whether there is any way by which messages can leave. */
    boolean ready() {
        return senders.stream().anyMatch(Sender::ready);
    }

    @Scheduled(
            every = "5s",
            delayed = "10s",
            identity = "outbox-relay",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> relay() {
        return ready() ? turn() : Uni.createFrom().voidItem();
    }

    /** Delivers what is due; does nothing while another is at it. */
    Uni<Void> turn() {
        return OneInstance.ifFree(pool, TURN, connection -> next(connection, IN_A_TURN, 0));
    }

    private Uni<Void> next(SqlConnection connection, int left, int failures) {
        if (left == 0 || failures == FAILURES_IN_A_ROW) {
            return Uni.createFrom().voidItem();
        }
        return due(connection)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : deliver(connection, found.get())
                                .chain(sent -> next(connection, left - 1, sent ? 0 : failures + 1)));
    }

    private Uni<Optional<Entry>> due(SqlConnection connection) {
        return connection
                .preparedQuery(DUE)
                .execute(Tuple.of(OffsetDateTime.now(clock)))
                .map(rows -> rows.iterator().hasNext()
                        ? Optional.of(Outbox.entry(rows.iterator().next()))
                        : Optional.empty());
    }

    /** Whether it was delivered; whatever goes wrong with one message must not stop the others. */
    private Uni<Boolean> deliver(SqlConnection connection, Entry entry) {
        return besides(connection, entry)
                .map(done -> opener.open(entry.message()))
                .chain(this::send)
                .replaceWith(Optional.<Undelivered>empty())
                .onFailure(Exception.class)
                .recoverWithItem(failure -> Optional.of(undelivered(failure)))
                .call(failure -> failure.isEmpty() ? sent(connection, entry) : failed(connection, entry, failure.get()))
                .map(Optional::isEmpty);
    }

    /** Writes what others are told, once; that it fails must not keep the message itself. */
    private Uni<Void> besides(SqlConnection connection, Entry entry) {
        Uni<Void> written = Uni.createFrom().voidItem();
        if (entry.tries() == 0) {
            for (Beside other : others) {
                written = written.chain(() -> other.of(entry.message())).chain(messages -> write(connection, messages));
            }
        }
        return written.onFailure(Exception.class).recoverWithUni(failure -> {
            LOG.warnf(
                    "Who else is told of message %s was not found: %s",
                    entry.message().id(), failure.getClass().getSimpleName());
            return Uni.createFrom().voidItem();
        });
    }

    private static Uni<Void> write(SqlConnection connection, List<Message> messages) {
        return messages.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(BESIDE)
                        .executeBatch(messages.stream()
                                .map(message -> Tuple.tuple(new ArrayList<>(Outbox.values(message))))
                                .toList())
                        .replaceWithVoid();
    }

    private Uni<Void> send(Opened message) {
        return senders.stream()
                .filter(sender -> sender.ready() && sender.reaches(message))
                .findFirst()
                .map(sender -> sender.send(message))
                .orElseThrow(() -> new Undelivered("no-way"));
    }

    private Uni<Void> sent(SqlConnection connection, Entry entry) {
        return connection
                .preparedQuery("update outbox set sent_at = $2, tries = tries + 1, last_error = null where id = $1")
                .execute(Tuple.of(entry.message().id(), OffsetDateTime.now(clock)))
                .replaceWithVoid();
    }

    private Uni<Void> failed(SqlConnection connection, Entry entry, Undelivered failure) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<Duration> pause = failure.forGood() ? Optional.empty() : BackOff.after(entry.tries() + 1);
        if (pause.isEmpty()) {
            LOG.logf(
                    failure.forGood() ? Logger.Level.WARN : Logger.Level.ERROR,
                    "Message %s was given up after %d tries: %s",
                    entry.message().id(),
                    entry.tries() + 1,
                    failure.code());
        }
        return connection
                .preparedQuery("update outbox set tries = tries + 1, last_error = $2, next_try = $3, dead_at = $4"
                        + " where id = $1")
                .execute(Tuple.of(
                        entry.message().id(),
                        failure.code(),
                        now.plus(pause.orElse(Duration.ZERO)),
                        pause.isEmpty() ? now : null))
                .replaceWithVoid();
    }

    private static Undelivered undelivered(Throwable failure) {
        return failure instanceof Undelivered told
                ? told
                : new Undelivered(failure.getClass().getSimpleName());
    }
}
