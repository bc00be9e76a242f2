package portal.office;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import portal.law.Reason;
import portal.law.Refused;

/** Who is an officer now. What was looked up is kept for a minute at most, so that nobody outstays being disabled. */
@Singleton
public class Staff {
    private static final long KEPT = Duration.ofSeconds(60).toNanos();
    private static final int MOST_KEPT = 2_000;

    private final OfficerStore store;
    private final Map<String, Kept> known = new ConcurrentHashMap<>();

    Staff(OfficerStore store) {
        this.store = store;
    }

    private record Kept(OfficerEntry officer, long since) {}

    /**
     * The officer who logs in as this subject.
     *
     * @throws Refused FORBIDDEN when there is none, or the officer is disabled
     */
    public Uni<Officer> onDuty(String subject) {
        Kept kept = known.get(subject);
        if (kept != null && System.nanoTime() - kept.since() < KEPT) {
            return Uni.createFrom().item(kept.officer()).map(Staff::active);
        }
        return store.bySubject(subject)
                .map(found -> found.orElseThrow(
                        () -> new Refused(Reason.FORBIDDEN, "您已经登录，但还没有登记为工作人员。请把这个登录编号告诉本单位的系统管理员：" + subject)))
                .invoke(officer -> keep(subject, officer))
                .map(Staff::active);
    }

    /** Somebody may have been added, changed or disabled. */
    void forget() {
        known.clear();
    }

    private void keep(String subject, OfficerEntry officer) {
        if (known.size() >= MOST_KEPT) {
            known.clear();
        }
        known.put(subject, new Kept(officer, System.nanoTime()));
    }

    private static Officer active(OfficerEntry row) {
        if (row.disabledAt() != null) {
            throw new Refused(Reason.FORBIDDEN, "您的账号已经停用，不能再进入工作台。仍需使用的，请找本单位的系统管理员恢复。");
        }
        return row.officer();
    }
}
