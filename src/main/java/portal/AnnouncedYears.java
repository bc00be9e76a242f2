package portal;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import portal.law.WorkCalendar;

/** The years of the work calendar: those that the portal brings along, and those that the office added. */
@Singleton
public class AnnouncedYears {
    private static final int FIRST = 2024;

    private final Map<Integer, List<WorkCalendar.Day>> brought = new TreeMap<>();
    private volatile WorkCalendar current;

    AnnouncedYears() {
        for (int year = FIRST; read(year); year++) {
            // until there is no further file
        }
        current = together(Map.of());
    }

    /** From now on the calendar has these years beside those that the portal brings; of the same year the added one. */
    public void add(Map<Integer, List<WorkCalendar.Day>> years) {
        current = together(years);
    }

    /** What is known now. */
    public WorkCalendar current() {
        return current;
    }

    /** The years that the portal brings along. */
    public SortedSet<Integer> brought() {
        return new java.util.TreeSet<>(brought.keySet());
    }

    private WorkCalendar together(Map<Integer, List<WorkCalendar.Day>> added) {
        Map<Integer, List<WorkCalendar.Day>> years = new TreeMap<>(brought);
        years.putAll(added);
        List<WorkCalendar.Day> days = new ArrayList<>();
        years.values().forEach(days::addAll);
        return WorkCalendar.of(days);
    }

    private boolean read(int year) {
        try (InputStream csv = AnnouncedYears.class.getResourceAsStream("/calendar/" + year + ".csv")) {
            if (csv == null) {
                return false;
            }
            brought.put(
                    year,
                    WorkCalendar.parse(new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))
                            .lines()
                            .toList()));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
