package portal.casework;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Has the head of a day taken over the petitions that were worked on in it. */
@ApplicationScoped
class DayHeads {
    static final HeadsOfDays.Register PETITIONS =
            new HeadsOfDays.Register("history", "daily_head", "petitions", "", 7203003);

    private final HeadsOfDays heads;

    DayHeads(HeadsOfDays heads) {
        this.heads = heads;
    }

    /** Shortly after midnight, and at other times in case that was missed. */
    @Scheduled(cron = "0 10 0/6 * * ?", timeZone = "Asia/Shanghai", identity = "day-heads")
    Uni<Void> yesterday() {
        return heads.yesterday(PETITIONS);
    }
}
