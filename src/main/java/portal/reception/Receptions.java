package portal.reception;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import portal.LegalTime;
import portal.law.Reason;
import portal.law.Refused;

/** The days that everybody may know of. */
@ApplicationScoped
public class Receptions {
    private final DayStore days;
    private final LegalTime time;

    Receptions(DayStore days, LegalTime time) {
        this.days = days;
        this.time = time;
    }

    /** Today's and later ones, the next first; those called off say so. */
    public Uni<List<ReceptionDay>> coming() {
        return days.coming(time.today(), DayStore.MOST_COMING);
    }

    /** The next that takes place. */
    public Uni<Optional<ReceptionDay>> next() {
        return coming().map(all ->
                all.stream().filter(day -> day.calledOff().isEmpty()).findFirst());
    }

    /** One of them; fails with NOT_FOUND when there is none. */
    public Uni<ReceptionDay> open(long id) {
        return days.find(id)
                .map(found -> found.filter(day -> !day.day().isBefore(time.today()))
                        .orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有这一天的接访安排。")));
    }
}
