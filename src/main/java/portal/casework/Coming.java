package portal.casework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.law.Deadline;
import portal.law.Term;
import portal.petition.LegalClock;
import portal.petition.Move;
import portal.petition.Petition;

/** What comes next in a petition, and by which day, as its citizen is told. */
final class Coming {
    private Coming() {}

    /** The next step as the last line said that changed it, and the clock that ends first. */
    static StatusView.NextStep of(Petition petition, List<Move> told, LocalDate today) {
        Move move = lastSaid(told);
        return first(petition)
                .map(each -> {
                    Deadline deadline = each.getValue();
                    return new StatusView.NextStep(
                            move.words().next(),
                            deadline.dueOn().orElse(null),
                            deadline.pending(),
                            deadline.basis(),
                            deadline.explanation(each.getKey().event()),
                            deadline.dayNumber(today),
                            deadline.term() instanceof Term.CalendarDays ? deadline.length() : 0);
                })
                .orElseGet(() -> new StatusView.NextStep(
                        move.words().next(), null, false, move.source().basis(), "", 0, 0));
    }

    /** Of the terms that are the citizen's business, the one that ends first. */
    private static Optional<Map.Entry<LegalClock, Deadline>> first(Petition petition) {
        return petition.clocks().entrySet().stream()
                .filter(each -> each.getKey().citizens())
                .min(Comparator.comparing(each -> each.getValue().dueOn().orElse(LocalDate.MAX)));
    }

    private static Move lastSaid(List<Move> told) {
        for (int i = told.size() - 1; i >= 0; i--) {
            if (!told.get(i).words().next().isEmpty()) {
                return told.get(i);
            }
        }
        throw new IllegalStateException("A petition whose history says nothing");
    }

    /** The same for a line of a list. */
    static OwnPetitions.Next brief(Petition petition, List<Move> told) {
        return new OwnPetitions.Next(
                lastSaid(told).words().next(),
                first(petition).flatMap(each -> each.getValue().dueOn()).orElse(null));
    }
}
