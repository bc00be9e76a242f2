package portal.reception;

import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A booking as it is stored, with its day. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read through
record BookingRow(
        BookingNo no,
        ReceptionDay day,
        OffsetDateTime bookedAt,
        byte[] codeHash,
        byte[] dataKey,
        byte[] content,
        int headcount,
        boolean cancelled,
        @Nullable Boolean came,
        int bookingVersion) {
    /** What is selected of {@code reception_booking b} and {@code reception_day d}. */
    static final String COLUMNS = DayStore.COLUMNS + ", b.no, b.booked_at, b.code_hash, b.data_key, b.content,"
            + " b.headcount, b.cancelled_at, b.came, b.version as booking_version";

    static final String FROM = " from reception_booking b join reception_day d on d.id = b.reception";

    static BookingRow of(Row row) {
        return new BookingRow(
                new BookingNo(Long.toString(row.getLong("no"))),
                DayStore.day(row),
                row.getOffsetDateTime("booked_at"),
                row.getBuffer("code_hash").getBytes(),
                row.getBuffer("data_key").getBytes(),
                row.getBuffer("content").getBytes(),
                row.getInteger("headcount"),
                row.getOffsetDateTime("cancelled_at") != null,
                row.getBoolean("came"),
                row.getInteger("booking_version"));
    }

    /** The same booking with its day as it was. */
    BookingRow on(ReceptionDay other) {
        return new BookingRow(
                no, other, bookedAt, codeHash, dataKey, content, headcount, cancelled, came, bookingVersion);
    }
}
