package portal.reception;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A booking as the desk sees it.
 *
 * @param names masked unless they are revealed
 * @param personal what else is known of those who come; empty unless it is revealed
 * @param came what was marked
 */
public record Attendee(
        BookingNo number,
        OffsetDateTime bookedAt,
        List<String> names,
        String about,
        int headcount,
        List<Part> personal,
        Came came,
        boolean cancelled,
        int version) {
    public Attendee {
        names = List.copyOf(names);
        personal = List.copyOf(personal);
    }

    /** A label and what stands there. */
    public record Part(String label, String text) {}

    /** Whether those who booked came. */
    public enum Came {
        UNMARKED("还没有登记"),
        YES("来了"),
        NO("没有来");

        private final String label;

        Came(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean revealed() {
        return !personal.isEmpty();
    }

    /** Never what it holds, which belongs in no log. */
    @Override
    public String toString() {
        return "Attendee[" + number.display() + "]";
    }
}
