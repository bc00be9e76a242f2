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

    /** What became of a booking, in one word for everybody who is shown it. */
    public enum State {
        BOOKED("booked", "已预约"),
        CANCELLED("cancelled", "已取消"),
        CALLED_OFF("called-off", "接访取消了");

        private final String word;
        private final String label;

        State(String word, String label) {
            this.word = word;
            this.label = label;
        }

        /** The word of the API. */
        public String word() {
            return word;
        }

        public String label() {
            return label;
        }
    }

    /** Given back comes first: whoever did that does not come anyway. */
    public State state() {
        if (cancelled) {
            return State.CANCELLED;
        }
        return day.calledOff().isPresent() ? State.CALLED_OFF : State.BOOKED;
    }

    /** Never what it holds, which belongs in no log. */
    @Override
    public String toString() {
        return "MyBooking[" + number.display() + "]";
    }
}
