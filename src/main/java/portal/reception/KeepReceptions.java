package portal.reception;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import portal.LegalTime;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.AccessLog;
import portal.office.Officer;
import portal.petition.Faults;
import portal.petition.Tidy;

/** Keeps the days of the officer's own agency; those of others do not exist here. Every change is logged. */
@ApplicationScoped
public class KeepReceptions {
    private final Pool pool;
    private final DayStore days;
    private final TellBooked tell;
    private final AccessLog log;
    private final LegalTime time;

    KeepReceptions(Pool pool, DayStore days, TellBooked tell, AccessLog log, LegalTime time) {
        this.pool = pool;
        this.days = days;
        this.tell = tell;
        this.log = log;
        this.time = time;
    }

    /** Where a page of past days begins: before a day and, on that day, before an id. */
    public record Mark(LocalDate day, long id) {}

    /** Some past days, and whether more follow. */
    public record Past(List<ReceptionDay> days, boolean more) {}

    /** Today's and later ones, the next first. */
    public Uni<List<ReceptionDay>> coming(Officer officer) {
        return days.coming(officer.agency(), time.today());
    }

    /** Those before today, the last first. */
    public Uni<Past> past(Officer officer, Mark before) {
        LocalDate today = time.today();
        Mark from = before.day().isAfter(today) ? new Mark(today, 0) : before;
        return days.past(officer.agency(), from.day(), from.id())
                .map(found -> new Past(found, found.size() == DayStore.PAGE));
    }

    /** Opens one; fails with NOT_FOUND for one of another agency. */
    public Uni<ReceptionDay> open(long id, Officer officer) {
        return days.find(id)
                .map(found -> found.filter(day -> day.office().equals(officer.agency()))
                        .orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有这一天的接访安排。")));
    }

    /**
     * Adds one; its id.
     *
     * @throws Refused INVALID naming every wrong field
     */
    public Uni<Long> add(DayDraft draft, Officer by) {
        DayDraft.Plan plan = DayRules.plan(draft, 0, time.today());
        return pool.withTransaction(one -> days.add(one, by.agency(), plan).call(id -> log.note(one, changed(by, id))));
    }

    /**
     * Changes one that is still to come. Those who booked are told when they must come at another time or to another
     * place.
     *
     * <p>Fails with NOT_FOUND, INVALID, STALE when somebody was first, NOT_ALLOWED_NOW when it is too late.
     */
    public Uni<Void> change(long id, int version, DayDraft draft, Officer by) {
        return comingAt(id, version, by).chain(day -> {
            DayDraft.Plan plan = DayRules.plan(draft, day.taken(), time.today());
            return pool.withTransaction(one -> days.change(one, id, version, plan)
                    .call(() -> plan.moves(day) ? tell.moved(one, id, day, plan.of(day)) : nothing())
                    .call(() -> log.note(one, changed(by, id))));
        });
    }

    /**
     * Calls one off; everybody who booked is told why.
     *
     * <p>Fails like {@link #change}.
     */
    public Uni<Void> callOff(long id, int version, String typed, Officer by) {
        return comingAt(id, version, by).chain(day -> {
            String reason = reason(typed);
            return pool.withTransaction(one -> off(one, id, version, reason, by));
        });
    }

    private Uni<Void> off(SqlClient one, long id, int version, String reason, Officer by) {
        return days.callOff(one, id, version, reason)
                .call(() -> tell.calledOff(one, id, reason))
                .call(() -> log.note(one, changed(by, id)));
    }

    private Uni<ReceptionDay> comingAt(long id, int version, Officer by) {
        return open(id, by).invoke(day -> {
            if (day.version() != version) {
                throw new Refused(Reason.STALE, "刚才别人已经改过。");
            }
            if (!day.cancellable(time.today())) {
                throw new Refused(Reason.NOT_ALLOWED_NOW, "已经取消，或者已经到了接访的日子，不能再改。");
            }
        });
    }

    private static String reason(String typed) {
        Faults faults = new Faults();
        String reason = Tidy.line(typed);
        faults.required("/reason", reason, DayRules.REASON);
        if (reason == null || !faults.all().isEmpty()) {
            throw Refused.invalid(faults.all());
        }
        return reason;
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    static AccessLog.Line changed(Officer by, long id) {
        return new AccessLog.Line(by.id(), AccessLog.Act.CHANGE, null, "reception " + id, "");
    }
}
