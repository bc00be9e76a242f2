package portal.requests;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import portal.casework.HeadsOfDays;

/** Has the head of a day taken over the requests that were worked on in it. */
@ApplicationScoped
class RequestDayHeads {
    static final HeadsOfDays.Register REQUESTS = new HeadsOfDays.Register(
            "info_request_history", "info_request_daily_head", "requests", RequestLinks.PREFIX, 7203121);

    private final HeadsOfDays heads;

    RequestDayHeads(HeadsOfDays heads) {
        this.heads = heads;
    }

    /** Shortly after midnight, and at other times in case that was missed. */
    @Scheduled(cron = "0 15 0/6 * * ?", timeZone = "Asia/Shanghai", identity = "request-day-heads")
    Uni<Void> yesterday() {
        return heads.yesterday(REQUESTS);
    }
}
