package portal.reception;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import portal.outbox.Message;
import portal.outbox.Outbox;

/** Tells everybody who has a place what became of the day, in the transaction that changes it. */
@ApplicationScoped
class TellBooked {
    /** The day's row is locked by the change, so that nobody books or cancels meanwhile. */
    private static final String BOOKED = "select " + BookingRow.COLUMNS + BookingRow.FROM
            + " where b.reception = $1 and b.cancelled_at is null order by b.booked_at, b.no";

    private final SealedBookings sealed;
    private final ReceptionNotices notices;

    TellBooked(SealedBookings sealed, ReceptionNotices notices) {
        this.sealed = sealed;
        this.notices = notices;
    }

    Uni<Void> calledOff(SqlClient in, long id, String reason) {
        return all(in, id, row -> notices.calledOff(row, sealed.open(row), reason));
    }

    /** Another day is announced anew: whoever was reminded of the old one is reminded again. */
    Uni<Void> moved(SqlClient in, long id, ReceptionDay before, ReceptionDay now) {
        return in.preparedQuery("update reception_booking set reminded_on = null where reception = $1")
                .execute(Tuple.of(id))
                .chain(() -> all(in, id, row -> notices.moved(row.on(before), sealed.open(row), now)));
    }

    private static Uni<Void> all(SqlClient in, long id, Function<BookingRow, @Nullable Message> message) {
        return in.preparedQuery(BOOKED)
                .execute(Tuple.of(id))
                .map(rows -> messages(rows, message))
                .chain(tuples -> tuples.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : in.preparedQuery(Outbox.insertion(1))
                                .executeBatch(tuples)
                                .replaceWithVoid());
    }

    private static List<Tuple> messages(RowSet<Row> rows, Function<BookingRow, @Nullable Message> message) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(BookingRow::of)
                .map(message)
                .filter(Objects::nonNull)
                .map(each -> Tuple.from(ReceptionNotices.values(each)))
                .toList();
    }
}
