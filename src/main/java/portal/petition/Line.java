package portal.petition;

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
final class Line {
    private final Set<Stage> from;
    private final Class<? extends Step> step;
    private final Set<Actor.Role> who = EnumSet.noneOf(Actor.Role.class);
    private final List<Condition> conditions = new ArrayList<>();
    private final Set<LegalClock> starts = EnumSet.noneOf(LegalClock.class);
    private final Set<LegalClock> stops = EnumSet.noneOf(LegalClock.class);
    private final Set<Purpose> into = EnumSet.noneOf(Purpose.class);
    private Set<Purpose> purposes = EnumSet.allOf(Purpose.class);
    private @Nullable Stage to;
    private @Nullable Paper paper;
    private @Nullable Message message;

    private Line(Set<Stage> from, Class<? extends Step> step) {
        this.from = from;
        this.step = step;
    }

    static Line at(Stage stage, Class<? extends Step> step) {
        return new Line(EnumSet.of(stage), step);
    }

    static Line at(Set<Stage> stages, Class<? extends Step> step) {
        return new Line(EnumSet.copyOf(stages), step);
    }

    Line of(Purpose... kinds) {
        purposes = EnumSet.copyOf(Arrays.asList(kinds));
        return this;
    }

    Line into(Purpose kind) {
        into.add(kind);
        return this;
    }

    Line by(Actor.Role... roles) {
        who.addAll(Arrays.asList(roles));
        return this;
    }

    Line to(Stage stage) {
        to = stage;
        return this;
    }

    Line when(Condition... all) {
        conditions.addAll(Arrays.asList(all));
        return this;
    }

    Line starts(LegalClock... clocks) {
        starts.addAll(Arrays.asList(clocks));
        return this;
    }

    Line stops(LegalClock... clocks) {
        stops.addAll(Arrays.asList(clocks));
        return this;
    }

    Line stopsAll() {
        stops.addAll(EnumSet.allOf(LegalClock.class));
        return this;
    }

    Line issues(Paper issued) {
        paper = issued;
        return this;
    }

    Line tells(Message told) {
        message = told;
        return this;
    }

    /** Closes the line with what the citizen reads: what happened, its term, what comes next. */
    Move says(String plain, String term, String next, Source source) {
        return new Move(
                from,
                step,
                purposes,
                into,
                who,
                Optional.ofNullable(to),
                conditions,
                starts,
                stops,
                Optional.ofNullable(paper),
                Optional.ofNullable(message),
                new Move.Words(plain, term, next),
                source);
    }

    /** Closes a line that only the offices see. */
    Move inside(String term, Source source) {
        return says("", term, "", source);
    }
}
