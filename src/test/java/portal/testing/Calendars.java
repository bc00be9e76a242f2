package portal.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import portal.law.WorkCalendar;

/** The calendar the portal ships, for tests without a running portal. */
public final class Calendars {
    private Calendars() {}

    /** The years 2024 to 2026. */
    public static WorkCalendar announced() {
        return of(2024, 2025, 2026);
    }

    public static WorkCalendar of(int... years) {
        List<WorkCalendar.Day> days = new ArrayList<>();
        IntStream.of(years).forEach(year -> days.addAll(WorkCalendar.parse(lines(year))));
        return WorkCalendar.of(days);
    }

    /** The published list of a year as it lies in the resources. */
    public static List<String> lines(int year) {
        try (InputStream in = Calendars.class.getResourceAsStream("/calendar/" + year + ".csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
