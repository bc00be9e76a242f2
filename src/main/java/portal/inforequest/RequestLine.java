package portal.inforequest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portal.law.Actor;
import portal.law.Source;

/** Writes one line of the procedure so that it reads like one. */
final class RequestLine {
    private final Set<RequestStage> from;
    private final Class<? extends RequestStep> step;
    private final Set<Actor.Role> who = EnumSet.noneOf(Actor.Role.class);
    private final List<RequestCondition> conditions = new ArrayList<>();
    private final Set<RequestClock> starts = EnumSet.noneOf(RequestClock.class);
    private final Set<RequestClock> stops = EnumSet.noneOf(RequestClock.class);
    private @Nullable RequestStage to;
    private @Nullable RequestPaper paper;
    private @Nullable RequestNews news;

    private RequestLine(Set<RequestStage> from, Class<? extends RequestStep> step) {
        this.from = from;
        this.step = step;
    }

    static RequestLine at(RequestStage stage, Class<? extends RequestStep> step) {
        return new RequestLine(EnumSet.of(stage), step);
    }

    static RequestLine at(Set<RequestStage> stages, Class<? extends RequestStep> step) {
        return new RequestLine(EnumSet.copyOf(stages), step);
    }

    RequestLine by(Actor.Role role) {
        who.add(role);
        return this;
    }

    RequestLine to(RequestStage stage) {
        to = stage;
        return this;
    }

    RequestLine when(RequestCondition... all) {
        conditions.addAll(Arrays.asList(all));
        return this;
    }

    RequestLine starts(RequestClock... clocks) {
        starts.addAll(Arrays.asList(clocks));
        return this;
    }

    RequestLine stops(RequestClock... clocks) {
        stops.addAll(Arrays.asList(clocks));
        return this;
    }

    RequestLine stopsAll() {
        stops.addAll(EnumSet.allOf(RequestClock.class));
        return this;
    }

    RequestLine issues(RequestPaper issued) {
        paper = issued;
        return this;
    }

    RequestLine tells(RequestNews told) {
        news = told;
        return this;
    }

    /** Closes the line with what the applicant reads: what happened, its term, what comes next. */
    RequestMove says(String plain, String term, String next, Source source) {
        return new RequestMove(
                from,
                step,
                who,
                Optional.ofNullable(to),
                conditions,
                starts,
                stops,
                Optional.ofNullable(paper),
                Optional.ofNullable(news),
                new RequestMove.Words(plain, term, next),
                source);
    }

    /** Closes a line that only the office sees. */
    RequestMove inside(String term, Source source) {
        return says("", term, "", source);
    }
}
