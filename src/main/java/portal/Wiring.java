package portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import portal.law.WorkCalendar;

/** The beans that every room needs. */
@ApplicationScoped
class Wiring {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.system(SHANGHAI);
    }

    /**
     * What the announced years say now, also after one was added.
     *
     * @param rollAgency the office's reading of the regulation, which is silent: whether a last day on a rest day moves
     *     for agencies too
     */
    @Produces
    @Singleton
    WorkCalendar calendar(
            AnnouncedYears years,
            @ConfigProperty(name = "portal.law.roll-agency", defaultValue = "false") boolean rollAgency) {
        return WorkCalendar.following(years::current).rollingForAgencies(rollAgency);
    }
}
