package portal.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The tables of one month: by agency and by category, which have their totals in common. What happens to a matter is
 * counted in the month in which it happens, so no two measures and no two months share a sum.
 */
public final class MonthTables {
    /** The fewer numbers hang on one, the sooner it is hidden. */
    private static final long CELL = 100;

    private static final long ROW = 10_000;
    private static final long COLUMN = 1_000_000;
    private static final long GRAND = 100_000_000;

    /** No number changes the order above. */
    private static final long MOST = 50;

    private final Map<String, Long> numbers = new TreeMap<>();
    private final Set<String> agencies = new TreeSet<>();
    private final Set<String> categories = new TreeSet<>();

    private MonthTables(List<Counted> counted) {
        for (Counted each : counted) {
            agencies.add(each.agency());
            categories.add(each.category());
            for (String part : new TreeSet<>(List.of(each.part(), Measure.ALL))) {
                add(each, Grouping.AGENCY, each.agency(), part);
                add(each, Grouping.CATEGORY, each.category(), part);
                add(each, Grouping.TOTAL, "", part);
            }
        }
    }

    /** Every number of the tables, those that would tell of few people empty. */
    public static List<Figure> published(List<Counted> counted) {
        MonthTables tables = new MonthTables(counted);
        List<Figure> figures = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            Set<String> hidden = Suppression.hidden(tables.cells(measure));
            for (Place place : tables.places()) {
                for (String part : measure.words()) {
                    String key = key(measure, place.grouping(), place.code(), part);
                    figures.add(new Figure(
                            measure,
                            place.grouping(),
                            place.code(),
                            part,
                            hidden.contains(key) ? OptionalLong.empty() : OptionalLong.of(tables.number(key))));
                }
            }
        }
        return figures;
    }

    /** A line of the tables. */
    private record Place(Grouping grouping, String code) {}

    private List<Place> places() {
        List<Place> places = new ArrayList<>(List.of(new Place(Grouping.TOTAL, "")));
        agencies.forEach(code -> places.add(new Place(Grouping.AGENCY, code)));
        categories.forEach(code -> places.add(new Place(Grouping.CATEGORY, code)));
        return places;
    }

    /** From all to each agency, to each part, to each category, and back to all. */
    List<Cell> cells(Measure measure) {
        List<Cell> cells = new ArrayList<>();
        List<String> parts = measure.parts().stream().map(Measure.Part::word).toList();
        cells.add(cell(measure, Grouping.TOTAL, "", Measure.ALL, "end", "begin", GRAND));
        for (String part : parts) {
            cells.add(cell(measure, Grouping.TOTAL, "", part, "into/" + part, "from/" + part, COLUMN));
        }
        for (String agency : agencies) {
            String row = "agency/" + agency;
            String to = parts.isEmpty() ? "middle" : row;
            cells.add(cell(measure, Grouping.AGENCY, agency, Measure.ALL, "begin", to, ROW));
            parts.forEach(part -> cells.add(cell(measure, Grouping.AGENCY, agency, part, row, "into/" + part, CELL)));
        }
        for (String category : categories) {
            String row = "category/" + category;
            String from = parts.isEmpty() ? "middle" : row;
            cells.add(cell(measure, Grouping.CATEGORY, category, Measure.ALL, from, "end", ROW));
            parts.forEach(
                    part -> cells.add(cell(measure, Grouping.CATEGORY, category, part, "from/" + part, row, CELL)));
        }
        return cells;
    }

    static List<Cell> cells(Measure measure, List<Counted> counted) {
        return new MonthTables(counted).cells(measure);
    }

    private Cell cell(Measure measure, Grouping grouping, String code, String part, String from, String to, long cost) {
        String key = key(measure, grouping, code, part);
        long value = number(key);
        return new Cell(key, from, to, value, cost + Math.min(value, MOST));
    }

    private void add(Counted each, Grouping grouping, String code, String part) {
        numbers.merge(key(each.measure(), grouping, code, part), each.number(), Long::sum);
    }

    private long number(String key) {
        return numbers.getOrDefault(key, 0L);
    }

    static String key(Measure measure, Grouping grouping, String code, String part) {
        return List.of(measure.word(), grouping.word(), part, code).stream().collect(Collectors.joining("/"));
    }
}
