package portal.reception;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.OneInstance;
import portal.outbox.Outbox;

/** Reminds those who booked, the day before and once; never on the day itself, and not on the day of the booking. */
@ApplicationScoped
public class ReminderWatch {
    private static final Logger LOG = Logger.getLogger(ReminderWatch.class);
    private static final long TURN = 7203110;
    private static final int AT_A_TIME = 200;

    private static final String NEXT = "select " + BookingRow.COLUMNS + BookingRow.FROM
            + " where d.day = $1 and d.called_off is null and b.cancelled_at is null and b.reminded_on is null"
            + " and b.booked_on < $2 and b.no > $3 order by b.no limit " + AT_A_TIME;

    /** Marks the booking and writes the message, or does neither when it was given back meanwhile. */
    private static final String REMIND = """
        with marked as (
            update reception_booking set reminded_on = $2
            where no = $1 and cancelled_at is null and reminded_on is null returning no),
        told as (%s and exists (select from marked) returning id)
        select count(*)::int as told from told
        """.formatted(Outbox.insertion(3));

    private final Pool pool;
    private final SealedBookings sealed;
    private final ReceptionNotices notices;
    private final LegalTime time;

    ReminderWatch(Pool pool, SealedBookings sealed, ReceptionNotices notices, LegalTime time) {
        this.pool = pool;
        this.sealed = sealed;
        this.notices = notices;
        this.time = time;
    }

    /** In the morning, and once more in case that was missed. */
    @Scheduled(cron = "0 0 8,14 * * ?", timeZone = "Asia/Shanghai", identity = "reception-reminders")
    Uni<Void> daily() {
        return time.moved() ? Uni.createFrom().voidItem() : remind().replaceWithVoid();
    }

    /** Writes the reminders that are due on the legal day and were not written yet; answers with how many. */
    public Uni<Integer> remind() {
        LocalDate today = time.today();
        return OneInstance.after(pool, TURN, connection -> from(connection, today, 0, 0));
    }

    private Uni<Integer> from(SqlConnection connection, LocalDate today, long no, int told) {
        return connection
                .preparedQuery(NEXT)
                .execute(Tuple.of(today.plusDays(1), today, no))
                .chain(rows -> {
                    Uni<Integer> all = Uni.createFrom().item(told);
                    long last = no;
                    for (Row row : rows) {
                        last = row.getLong("no");
                        all = all.chain(before -> remind(connection, row, today).map(one -> before + one));
                    }
                    long end = last;
                    return rows.size() < AT_A_TIME ? all : all.chain(more -> from(connection, today, end, more));
                });
    }

    /** One that cannot be read is reported and leaves the others alone. */
    private Uni<Integer> remind(SqlConnection connection, Row row, LocalDate today) {
        return Uni.createFrom()
                .item(() -> values(BookingRow.of(row), today))
                .chain(values -> connection.preparedQuery(REMIND).execute(Tuple.from(values)))
                .map(rows -> rows.iterator().next().getInteger("told"))
                .onFailure(IllegalStateException.class)
                .recoverWithItem(unreadable -> {
                    LOG.errorf("Booking %d cannot be reminded: it does not open", row.getLong("no"));
                    return 0;
                });
    }

    private List<@Nullable Object> values(BookingRow row, LocalDate today) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(row.no().value());
        values.add(today);
        values.addAll(ReceptionNotices.values(notices.tomorrow(row, sealed.open(row))));
        return values;
    }
}
