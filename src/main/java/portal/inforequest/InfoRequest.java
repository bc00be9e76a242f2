package portal.inforequest;

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
 * A request for information as far as the procedure is concerned: where it stands and which clocks run.
 *
 * @param clocks the running ones, in the order of {@link RequestClock}
 */
public record InfoRequest(RequestNo no, RequestStage stage, Map<RequestClock, Deadline> clocks, RequestFacts facts) {
    public InfoRequest {
        Map<RequestClock, Deadline> copy = new EnumMap<>(RequestClock.class);
        copy.putAll(clocks);
        clocks = Collections.unmodifiableMap(copy);
    }

    /** One that has just arrived at an office. */
    public static InfoRequest arrived(RequestNo no, String office, RequestChannel channel, LocalDate day) {
        return new InfoRequest(no, RequestStage.ARRIVED, Map.of(), RequestFacts.at(office, channel, day));
    }

    /**
     * The request after a step.
     *
     * @param day the legal day of the step, from which its clocks run
     * @throws Refused {@code NOT_ALLOWED_NOW} when the procedure has no such step here or it is dated before the last
     *     one, {@code FORBIDDEN} when it is not for this actor to take, {@code INVALID} naming what is missing from it
     */
    public InfoRequest after(RequestStep step, Actor by, LocalDate day, RequestReckoning reckoning) {
        RequestMove move = RequestProcedure.move(this, step, by, day);
        List<Fault> faults = step.faults(facts);
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        if (day.isBefore(facts.lastDay())) {
            throw new Refused(Reason.NOT_ALLOWED_NOW, "日期早于上一步的日期，不能这样记。");
        }
        if (step instanceof OfficeStep.Serve served
                && served.on() != null
                && served.on().isAfter(day)) {
            throw Refused.invalid(List.of(new Fault("/on", "on.future", "送达的日期不能在今天以后。")));
        }
        RequestStage to = move.to().orElse(stage);
        return new InfoRequest(
                no,
                to,
                clocks(move, step, day, reckoning),
                step.applied(facts).day(day).consultingSince(since(to, day)));
    }

    /** Whether a clock stands still: while others are asked, the days to answer are not counted (art. 33). */
    public boolean stands(RequestClock clock) {
        return stage == RequestStage.CONSULTING && clock == RequestClock.ANSWER;
    }

    private Optional<LocalDate> since(RequestStage to, LocalDate day) {
        if (to != RequestStage.CONSULTING) {
            return Optional.empty();
        }
        return facts.consultingSince().or(() -> Optional.of(day));
    }

    private Map<RequestClock, Deadline> clocks(
            RequestMove move, RequestStep step, LocalDate day, RequestReckoning reckoning) {
        Map<RequestClock, Deadline> running = new EnumMap<>(RequestClock.class);
        running.putAll(clocks);
        running.keySet().removeAll(move.stops());
        Map<RequestClock, Deadline> bent = new EnumMap<>(RequestClock.class);
        bent.putAll(step.bends(running));
        if (stage == RequestStage.CONSULTING && move.to().orElse(stage) != RequestStage.CONSULTING) {
            facts.consultingSince()
                    .ifPresent(since -> bent.computeIfPresent(
                            RequestClock.ANSWER,
                            (clock, deadline) -> deadline.paused(reckoning.workedDays(since, day))));
        }
        for (RequestClock clock : move.starts()) {
            LocalDate last = step.sets().get(clock);
            bent.put(clock, last == null ? reckoning.from(clock, start(step, day)) : reckoning.until(clock, day, last));
        }
        return bent;
    }

    /** The day a clock runs from: the remedies from the day on which the answer was had. */
    private static LocalDate start(RequestStep step, LocalDate day) {
        return step instanceof OfficeStep.Serve served && served.on() != null ? served.on() : day;
    }
}
