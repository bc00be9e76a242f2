package portal.petition;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.law.Actor;
import portal.law.Deadline;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;

/**
 * A petition as far as the procedure is concerned: what it is, where it stands and which clocks run.
 *
 * @param clocks the running ones, in the order of {@link LegalClock}
 */
public record Petition(PetitionNo no, Purpose purpose, Stage stage, Map<LegalClock, Deadline> clocks, Facts facts) {
    public Petition {
        Map<LegalClock, Deadline> copy = new EnumMap<>(LegalClock.class);
        copy.putAll(clocks);
        clocks = Collections.unmodifiableMap(copy);
    }

    /** One that has just arrived at an office. */
    public static Petition received(PetitionNo no, Purpose purpose, String office, LocalDate day) {
        return new Petition(no, purpose, Stage.RECEIVED, Map.of(), Facts.at(office, day));
    }

    /**
     * The petition after a step. A withdrawal that was asked for lapses when what it would withdraw has been decided.
     *
     * @param day the legal day of the step, from which its clocks run
     * @throws Refused {@code NOT_ALLOWED_NOW} when the procedure has no such step here or it is dated before the last
     *     one, {@code FORBIDDEN} when it is not for this actor to take, {@code INVALID} naming what is missing from it
     */
    public Petition after(Step step, Actor by, LocalDate day, Reckoning reckoning) {
        Move move = Procedure.move(this, step, by, day);
        List<Fault> faults = step.faults(facts);
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        if (day.isBefore(facts.lastDay())) {
            throw new Refused(Reason.NOT_ALLOWED_NOW, "日期早于上一步的日期，不能这样记。");
        }
        Stage to = move.to().orElse(stage);
        Purpose kind = step.kind(purpose);
        Facts applied = step.applied(facts).day(day);
        boolean sameToWithdraw = Procedure.withdrawal(stage, purpose).equals(Procedure.withdrawal(to, kind));
        return new Petition(
                no,
                kind,
                to,
                clocks(move, step, day, reckoning),
                sameToWithdraw ? applied : applied.withdrawalAsked(Optional.empty()));
    }

    private Map<LegalClock, Deadline> clocks(Move move, Step step, LocalDate day, Reckoning reckoning) {
        Map<LegalClock, Deadline> running = new EnumMap<>(LegalClock.class);
        running.putAll(clocks);
        running.keySet().removeAll(move.stops());
        Map<LegalClock, Deadline> bent = step.bends(running);
        running = new EnumMap<>(LegalClock.class);
        running.putAll(bent);
        for (LegalClock clock : move.starts()) {
            if (clock.term().isPresent()) {
                running.put(clock, reckoning.from(clock, startOf(clock, day)));
            }
        }
        for (Map.Entry<LegalClock, LocalDate> set : step.sets().entrySet()) {
            if (move.starts().contains(set.getKey())) {
                running.put(set.getKey(), reckoning.until(set.getKey(), day, set.getValue()));
            }
        }
        return running;
    }

    /** The day a clock runs from: one that takes the place of another runs from the same event as that. */
    private LocalDate startOf(LegalClock clock, LocalDate day) {
        return switch (clock) {
            case SIMPLE_ACCEPTANCE -> startOr(LegalClock.NOTICE, day);
            case HANDLING -> startOr(LegalClock.SIMPLE_OPINION, day);
            default -> day;
        };
    }

    private LocalDate startOr(LegalClock replaced, LocalDate day) {
        Deadline deadline = clocks.get(replaced);
        return deadline == null ? day : deadline.start();
    }
}
