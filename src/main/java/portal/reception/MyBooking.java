package portal.reception;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A booking, for whoever made it.
 *
 * @param bookedAt when it was made
 * @param cancelled whether it was given back
 * @param cancellable whether it can still be
 */
public record MyBooking(
        BookingNo number,
        OffsetDateTime bookedAt,
        ReceptionDay day,
        String about,
        List<String> representatives,
        int headcount,
        boolean cancelled,
        boolean cancellable) {
    public MyBooking {
        representatives = List.copyOf(representatives);
    }

    /** Never what it holds, which belongs in no log. */
    @Override
    public String toString() {
        return "MyBooking[" + number.display() + "]";
    }
}
