package portal.petition;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import portal.law.Actor;
import portal.law.Deadline;
import portal.law.WorkCalendar;

/**
 * A petition as far as the procedure is concerned: what it is, where it stands and which clocks run.
 *
 * @param clocks the running ones, in the order of {@link LegalClock}
 */
public record Petition(PetitionNo no, Purpose purpose, Stage stage, Map<LegalClock, Deadline> clocks) {
    public Petition {
        Map<LegalClock, Deadline> copy = new EnumMap<>(LegalClock.class);
        copy.putAll(clocks);
        clocks = Collections.unmodifiableMap(copy);
    }

    /** One that has just arrived. */
    public static Petition received(PetitionNo no, Purpose purpose) {
        return new Petition(no, purpose, Stage.RECEIVED, Map.of());
    }

    /**
     * The petition after a step.
     *
     * @param day the legal day of the step, from which its clocks run
     * @throws portal.law.Refused {@code NOT_ALLOWED_NOW} when the procedure has no such step here, {@code FORBIDDEN}
     *     when it is not for this actor to take
     */
    public Petition after(Step step, Actor by, LocalDate day, WorkCalendar calendar) {
        Move move = Procedure.move(stage, purpose, step, by.role());
        Map<LegalClock, Deadline> running = new EnumMap<>(LegalClock.class);
        running.putAll(clocks);
        running.keySet().removeAll(move.stops());
        move.starts().forEach(clock -> running.put(clock, clock.from(day, calendar)));
        return new Petition(no, purpose, move.to(), running);
    }
}
