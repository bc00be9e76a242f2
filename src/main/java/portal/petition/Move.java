package portal.petition;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import portal.law.Actor;
import portal.law.Source;

/**
 * One line of the procedure: at these stages this step may be taken, and this follows.
 *
 * @param purposes the kinds of petition it is open to
 * @param into the kinds it becomes; empty when it stays what it is
 * @param who the roles that may take it
 * @param to where it leads; empty when the petition stays where it is
 * @param conditions what else must be so
 * @param starts the clocks that begin to run on the day of the step
 * @param stops the clocks that end with it
 * @param paper what it issues
 * @param message what the citizen is told at once
 * @param source the article it rests on
 */
public record Move(
        Set<Stage> from,
        Class<? extends Step> step,
        Set<Purpose> purposes,
        Set<Purpose> into,
        Set<Actor.Role> who,
        Optional<Stage> to,
        List<Condition> conditions,
        Set<LegalClock> starts,
        Set<LegalClock> stops,
        Optional<Paper> paper,
        Optional<Message> message,
        Words words,
        Source source) {

    public Move {
        from = Collections.unmodifiableSet(from);
        purposes = Collections.unmodifiableSet(purposes);
        into = Collections.unmodifiableSet(into);
        who = Collections.unmodifiableSet(who);
        conditions = List.copyOf(conditions);
        starts = Collections.unmodifiableSet(starts);
        stops = Collections.unmodifiableSet(stops);
    }

    /**
     * What a page says of it.
     *
     * @param plain what happened, in the citizen's words; empty for what only the offices see
     * @param term the word of the regulation
     * @param next what comes next and who does it; empty when the step does not change that
     */
    public record Words(String plain, String term, String next) {}

    /** Whether the citizen sees it in the course of the matter. */
    public boolean shown() {
        return !words.plain().isEmpty();
    }

    boolean at(Stage stage, Purpose purpose) {
        return from.contains(stage) && purposes.contains(purpose);
    }

    /** Whether it is a line by which a petition that is of this kind afterwards may have come. */
    boolean leaves(Purpose kind) {
        return (into.isEmpty() ? purposes : into).contains(kind);
    }

    boolean is(Class<? extends Step> taken) {
        return step == taken;
    }

    /** The first condition that does not hold, of those that can be told. */
    Optional<Condition> hindrance(Moment at) {
        return conditions.stream()
                .filter(condition -> at.step() != null || !condition.asksTheStep())
                .filter(condition -> !condition.holds(at))
                .findFirst();
    }
}
