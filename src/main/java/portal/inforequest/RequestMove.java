package portal.inforequest;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import portal.law.Actor;
import portal.law.Source;

/**
 * One line of the procedure: at these stages this step may be taken, and this follows.
 *
 * @param who the roles that may take it
 * @param to where it leads; empty when the request stays where it is
 * @param conditions what else must be so
 * @param starts the clocks that begin to run on the day of the step
 * @param stops the clocks that end with it
 * @param paper what it issues
 * @param news what the applicant is told at once
 * @param source the article it rests on
 */
public record RequestMove(
        Set<RequestStage> from,
        Class<? extends RequestStep> step,
        Set<Actor.Role> who,
        Optional<RequestStage> to,
        List<RequestCondition> conditions,
        Set<RequestClock> starts,
        Set<RequestClock> stops,
        Optional<RequestPaper> paper,
        Optional<RequestNews> news,
        Words words,
        Source source) {

    public RequestMove {
        from = Collections.unmodifiableSet(from);
        who = Collections.unmodifiableSet(who);
        conditions = List.copyOf(conditions);
        starts = Collections.unmodifiableSet(starts);
        stops = Collections.unmodifiableSet(stops);
    }

    /**
     * What a page says of it.
     *
     * @param plain what happened, in the applicant's words; empty for what only the office sees
     * @param term the word of the regulation
     * @param next what comes next and who does it; empty when the step does not change that
     */
    public record Words(String plain, String term, String next) {}

    /** Whether the applicant sees it in the course of the request. */
    public boolean shown() {
        return !words.plain().isEmpty();
    }

    boolean is(Class<? extends RequestStep> taken) {
        return step == taken;
    }

    /** The first condition that does not hold. */
    Optional<RequestCondition> hindrance(RequestMoment at) {
        return conditions.stream().filter(condition -> !condition.holds(at)).findFirst();
    }
}
