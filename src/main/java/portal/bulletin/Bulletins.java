package portal.bulletin;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import portal.LegalTime;
import portal.law.Reason;
import portal.law.Refused;

/** The bulletins that everybody may read. */
@ApplicationScoped
public class Bulletins {
    private final BulletinStore store;
    private final LegalTime time;

    Bulletins(BulletinStore store, LegalTime time) {
        this.store = store;
        this.time = time;
    }

    /** All questions, the oldest first, so that a round keeps its order. */
    public Uni<List<Posted<QuizQuestion>>> questions() {
        return all(QuizQuestion.class, BulletinKind.QUESTION)
                .map(all -> all.stream()
                        .sorted(Comparator.comparingLong(Posted::id))
                        .toList());
    }

    /** The campaigns of today. */
    public Uni<List<Posted<Campaign>>> running() {
        LocalDate today = time.today();
        return all(Campaign.class, BulletinKind.CAMPAIGN)
                .map(all ->
                        all.stream().filter(each -> each.sheet().runs(today)).toList());
    }

    /** The campaigns that have begun, the newest first. */
    public Uni<List<Posted<Campaign>>> begun() {
        LocalDate today = time.today();
        return all(Campaign.class, BulletinKind.CAMPAIGN)
                .map(all -> all.stream()
                        .filter(each -> !today.isBefore(each.sheet().from()))
                        .sorted(Comparator.comparing(
                                        (Posted<Campaign> each) -> each.sheet().from())
                                .reversed())
                        .toList());
    }

    /** A campaign that runs or is over; one that has not begun is not there yet. */
    public Uni<Posted<Campaign>> campaign(long id) {
        LocalDate today = time.today();
        return one(Campaign.class, id, each -> !today.isBefore(each.from()), "没有这个专题。");
    }

    /** The lists of what is to be done, the newest year first. */
    public Uni<List<Posted<TaskList>>> lists() {
        return all(TaskList.class, BulletinKind.LAW_DUTIES, BulletinKind.PUTTING_RIGHT)
                .map(all -> all.stream()
                        .sorted(Comparator.comparingInt(
                                        (Posted<TaskList> each) -> each.sheet().year())
                                .reversed())
                        .toList());
    }

    /** One of the lists. */
    public Uni<Posted<TaskList>> list(long id) {
        return one(TaskList.class, id, each -> true, "没有这张清单。");
    }

    private <T extends Sheet> Uni<List<Posted<T>>> all(Class<T> type, BulletinKind... kinds) {
        return store.shown(kinds)
                .map(all -> all.stream().map(each -> as(type, each)).toList());
    }

    private <T extends Sheet> Uni<Posted<T>> one(Class<T> type, long id, Predicate<T> there, String otherwise) {
        return store.shown(id).map(found -> {
            if (found == null || !type.isInstance(found.sheet()) || !there.test(type.cast(found.sheet()))) {
                throw new Refused(Reason.NOT_FOUND, otherwise);
            }
            return as(type, found);
        });
    }

    private static <T extends Sheet> Posted<T> as(Class<T> type, Posted<Sheet> found) {
        return new Posted<>(found.id(), found.kind(), type.cast(found.sheet()), found.since());
    }
}
