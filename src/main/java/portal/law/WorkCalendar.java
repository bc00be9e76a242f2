package portal.law;

import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Which days are worked, by the State Council's notice for each year; of a year that was not announced it says nothing.
 */
public final class WorkCalendar {
    private final Supplier<Announced> announced;
    private final boolean rollsForAgencies;

    private WorkCalendar(Supplier<Announced> announced, boolean rollsForAgencies) {
        this.announced = announced;
        this.rollsForAgencies = rollsForAgencies;
    }

    /** The days of the years that are announced. */
    private record Announced(TreeMap<LocalDate, Day> days, SortedSet<Integer> years) {}

    /** One day of an announced year; the holiday is empty where none is near. */
    public record Day(LocalDate date, Kind kind, String holiday) {
        public boolean working() {
            return kind == Kind.WORKING || kind == Kind.MAKE_UP;
        }
    }

    /** What a day is, in the words of the published list. */
    public enum Kind {
        WORKING("工作日"),
        WEEKEND("周末"),
        HOLIDAY("法定节假日"),
        DAY_IN_LIEU("调休放假"),
        HOLIDAY_WEEKEND("假期内周末"),
        MAKE_UP("调休上班");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("No such kind of day: " + word);
        }
    }

    /**
     * Builds the calendar from whole years.
     *
     * @throws IllegalArgumentException when a day is missing or stands twice in a year that has any
     */
    public static WorkCalendar of(Collection<Day> announced) {
        TreeMap<LocalDate, Day> days = new TreeMap<>();
        for (Day day : announced) {
            if (days.put(day.date(), day) != null) {
                throw new IllegalArgumentException("Twice in the calendar: " + day.date());
            }
        }
        Map<Integer, Long> perYear =
                days.keySet().stream().collect(Collectors.groupingBy(LocalDate::getYear, Collectors.counting()));
        perYear.forEach((year, count) -> {
            if (count != Year.of(year).length()) {
                throw new IllegalArgumentException("The calendar of " + year + " has " + count + " days");
            }
        });
        Announced fixed = new Announced(days, new TreeSet<>(perYear.keySet()));
        return new WorkCalendar(() -> fixed, false);
    }

    /** A calendar that always says what another does, which may be a longer one tomorrow. */
    public static WorkCalendar following(Supplier<WorkCalendar> current) {
        return new WorkCalendar(() -> current.get().announced.get(), false);
    }

    /**
     * Reads the lines {@code date,is_workday,type,holiday_name}; a first line of column names is skipped.
     *
     * @throws IllegalArgumentException when a line cannot be read or contradicts itself
     */
    public static List<Day> parse(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("date,"))
                .map(WorkCalendar::day)
                .toList();
    }

    private static Day day(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 4) {
            throw new IllegalArgumentException("Not a line of a calendar: " + line);
        }
        Day day = new Day(LocalDate.parse(cells[0]), Kind.of(cells[2]), cells[3]);
        if (day.working() != cells[1].equals("1")) {
            throw new IllegalArgumentException("Worked or not? " + line);
        }
        return day;
    }

    /** The same days, with the office's decision whether an agency's last day rolls past a rest day as a citizen's does. */
    public WorkCalendar rollingForAgencies(boolean rolls) {
        return new WorkCalendar(announced, rolls);
    }

    /** Whether the day a party must keep moves from a rest day to the next worked one. */
    boolean rollsFor(Party party) {
        return party == Party.CITIZEN || rollsForAgencies;
    }

    /** What is known of a day; empty when its year is not announced. */
    public Optional<Day> on(LocalDate date) {
        return Optional.ofNullable(announced.get().days().get(date));
    }

    /** The years that are announced. */
    public SortedSet<Integer> years() {
        return new TreeSet<>(announced.get().years());
    }

    /** The first worked day on or after the given one; empty when a year on the way is not announced. */
    public Optional<LocalDate> workingDayFrom(LocalDate date) {
        return step(date, 1);
    }

    /** The last worked day on or before the given one; empty when a year on the way is not announced. */
    public Optional<LocalDate> workingDayUpTo(LocalDate date) {
        return step(date, -1);
    }

    /** The n-th worked day after the given one; empty when a year on the way is not announced. */
    public Optional<LocalDate> workingDayAfter(LocalDate date, int n) {
        Optional<LocalDate> at = Optional.of(date);
        for (int i = 0; i < n; i++) {
            at = at.flatMap(last -> step(last.plusDays(1), 1));
        }
        return at;
    }

    private Optional<LocalDate> step(LocalDate from, int direction) {
        TreeMap<LocalDate, Day> days = announced.get().days();
        LocalDate at = from;
        Day day = days.get(at);
        while (day != null && !day.working()) {
            at = at.plusDays(direction);
            day = days.get(at);
        }
        return day == null ? Optional.empty() : Optional.of(at);
    }
}
