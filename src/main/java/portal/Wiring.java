package portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import portal.law.WorkCalendar;

/** The beans that every room needs. */
@ApplicationScoped
class Wiring {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int FIRST_CALENDAR = 2024;

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.system(SHANGHAI);
    }

    /**
     * The announced years, from {@code calendar/<year>.csv}.
     *
     * @param rollAgency the office's reading of the regulation, which is silent: whether a last day on a rest day moves
     *     for agencies too
     */
    @Produces
    @Singleton
    WorkCalendar calendar(@ConfigProperty(name = "portal.law.roll-agency", defaultValue = "false") boolean rollAgency)
            throws IOException {
        List<WorkCalendar.Day> days = new ArrayList<>();
        for (int year = FIRST_CALENDAR; ; year++) {
            try (InputStream csv = Wiring.class.getResourceAsStream("/calendar/" + year + ".csv")) {
                if (csv == null) {
                    return WorkCalendar.of(days).rollingForAgencies(rollAgency);
                }
                days.addAll(WorkCalendar.parse(new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))
                        .lines()
                        .toList()));
            }
        }
    }
}
