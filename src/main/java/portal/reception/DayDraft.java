package portal.reception;

import java.time.LocalDate;
import java.time.LocalTime;

/** A day as an officer typed it; what nothing was typed for is empty. */
public record DayDraft(
        String day,
        String starts,
        String ends,
        String place,
        String leader,
        String position,
        String field,
        String places,
        String bookUntil) {

    /** The same, read. */
    record Plan(
            LocalDate day,
            LocalTime starts,
            LocalTime ends,
            String place,
            String leader,
            String position,
            String field,
            int places,
            LocalDate bookUntil) {

        /** Whether those who booked must be told: when or where they come is another. */
        boolean moves(ReceptionDay from) {
            return !day.equals(from.day())
                    || !starts.equals(from.starts())
                    || !ends.equals(from.ends())
                    || !place.equals(from.place());
        }

        ReceptionDay of(ReceptionDay before) {
            return new ReceptionDay(
                    before.id(),
                    before.office(),
                    day,
                    starts,
                    ends,
                    place,
                    leader,
                    position,
                    field,
                    places,
                    before.taken(),
                    bookUntil,
                    before.calledOff(),
                    before.version() + 1);
        }
    }
}
