package portal.casework;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.OneInstance;
import portal.outbox.Message;
import portal.outbox.Outbox;
import portal.petition.LegalClock;
import portal.petition.PetitionNo;
import portal.security.DataKey;
import portal.security.Vault;

/**
 * Reminds citizens of the last day to act, three days before it and once: of a window to ask for a review or a final
 * review (arts. 35, 36). What agencies owe surfaces at their desks.
 */
@ApplicationScoped
public class DeadlineWatch {
    private static final Logger LOG = Logger.getLogger(DeadlineWatch.class);
    private static final long TURN = 7203006;
    private static final int AT_A_TIME = 200;
    private static final int DAYS_BEFORE = 3;

    private static final String NEXT = """
        select c.no, c.kind, c.started_on, c.due_on, p.data_key, p.people from clock c join petition p on p.no = c.no
        where c.ended_on is null and c.reminded_on is null and c.kind in ('review-request', 'final-review-request')
            and c.due_on between $1 and $2 and (c.due_on, c.no) > ($3::date, $4::bigint)
        order by c.due_on, c.no limit %d
        """.formatted(AT_A_TIME);

    /** Marks the window and writes the message, or does neither when somebody else did. */
    private static final String REMIND = """
        with marked as (
            update clock set reminded_on = $4 where no = $1 and kind = $2 and started_on = $3
                and ended_on is null and reminded_on is null returning no),
        told as (%s and exists (select from marked) returning id)
        select count(*) as told from told
        """.formatted(Outbox.insertion(5));

    private final Pool pool;
    private final Vault vault;
    private final Notices notices;
    private final LegalTime time;

    DeadlineWatch(Pool pool, Vault vault, Notices notices, LegalTime time) {
        this.pool = pool;
        this.vault = vault;
        this.notices = notices;
        this.time = time;
    }

    /** In the morning, and once more in case that was missed. */
    @Scheduled(cron = "0 0 8,14 * * ?", timeZone = "Asia/Shanghai", identity = "deadline-watch")
    Uni<Void> daily() {
        return time.moved() ? Uni.createFrom().voidItem() : remind().replaceWithVoid();
    }

    /** Writes the reminders that are due on the legal day and were not written yet; answers with how many. */
    public Uni<Integer> remind() {
        LocalDate today = time.today();
        return OneInstance.after(pool, TURN, connection -> from(connection, today, today, 0, 0));
    }

    private Uni<Integer> from(SqlConnection connection, LocalDate today, LocalDate day, long no, int told) {
        return connection
                .preparedQuery(NEXT)
                .execute(Tuple.of(today, today.plusDays(DAYS_BEFORE), day, no))
                .chain(rows -> all(connection, rows, today)
                        .chain(more -> rows.size() < AT_A_TIME
                                ? Uni.createFrom().item(told + more)
                                : from(
                                        connection,
                                        today,
                                        last(rows).getLocalDate("due_on"),
                                        last(rows).getLong("no"),
                                        told + more)));
    }

    private Uni<Integer> all(SqlConnection connection, RowSet<Row> rows, LocalDate today) {
        Uni<Integer> told = Uni.createFrom().item(0);
        for (Row row : rows) {
            told = told.chain(before -> remind(connection, row, today).map(one -> before + one));
        }
        return told;
    }

    /** One that cannot be read is reported and leaves the others alone. */
    private Uni<Integer> remind(SqlConnection connection, Row row, LocalDate today) {
        return Uni.createFrom()
                .item(() -> values(row, today))
                .chain(values -> connection.preparedQuery(REMIND).execute(values))
                .map(rows -> rows.iterator().next().getInteger("told"))
                .onFailure(IllegalStateException.class)
                .recoverWithItem(unreadable -> {
                    LOG.errorf("Petition %d cannot be reminded: it does not open", row.getLong("no"));
                    return 0;
                });
    }

    private Tuple values(Row row, LocalDate today) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(row.getLong("no"));
        values.add(row.getString("kind"));
        values.add(row.getLocalDate("started_on"));
        values.add(today);
        Message message = message(row);
        for (int i = 0; i < Outbox.PARAMETERS; i++) {
            values.add(message == null ? null : Outbox.values(message).get(i));
        }
        return Tuple.from(values);
    }

    private @Nullable Message message(Row row) {
        long no = row.getLong("no");
        DataKey key = vault.open(row.getBuffer("data_key").getBytes());
        return notices.lastDay(
                key,
                notices.people(
                                row.getBuffer("data_key").getBytes(),
                                no,
                                row.getBuffer("people").getBytes())
                        .contact(),
                LegalClock.of(row.getString("kind")).orElseThrow(),
                row.getLocalDate("due_on"),
                new PetitionNo(Long.toString(no)));
    }

    private static Row last(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .reduce((before, row) -> row)
                .orElseThrow();
    }
}
