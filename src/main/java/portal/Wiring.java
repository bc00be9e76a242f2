package portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The beans that every room needs. */
@ApplicationScoped
class Wiring {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.system(SHANGHAI);
    }
}
