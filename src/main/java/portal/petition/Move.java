package portal.petition;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import portal.law.Actor;
import portal.law.Source;

/**
 * One line of the procedure: at this stage this step may be taken, and this follows.
 *
 * @param purposes the kinds of petition it is open to
 * @param who the roles that may take it
 * @param starts the clocks that begin to run on the day of the step
 * @param stops the clocks that end with it
 * @param source the article it rests on
 */
public record Move(
        Stage from,
        Class<? extends Step> step,
        Set<Purpose> purposes,
        Set<Actor.Role> who,
        Stage to,
        Set<LegalClock> starts,
        Set<LegalClock> stops,
        Optional<Paper> paper,
        Optional<Message> message,
        Words words,
        Source source) {

    public Move {
        purposes = Collections.unmodifiableSet(purposes);
        who = Collections.unmodifiableSet(who);
        starts = Collections.unmodifiableSet(starts);
        stops = Collections.unmodifiableSet(stops);
    }

    /**
     * What a page says of it.
     *
     * @param plain what happened, in the citizen's words
     * @param term the word of the regulation
     * @param next what comes next and who does it
     */
    public record Words(String plain, String term, String next) {}

    boolean open(Stage stage, Purpose purpose, Class<? extends Step> taken) {
        return from == stage && purposes.contains(purpose) && step == taken;
    }
}
