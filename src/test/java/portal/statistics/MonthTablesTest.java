package portal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever has everything that is published cannot reckon a small number back, however they set about it. */
class MonthTablesTest {
    private static final long SEED = 20261122;

    private static Counted counted(Measure measure, String part, String agency, String category, long number) {
        return new Counted(measure, part, agency, category, number);
    }

    /** Every number as it is, added up here from what happened. */
    private static Map<String, Long> numbers(Measure measure, List<Counted> all) {
        Map<String, Long> numbers = new HashMap<>();
        Set<String> agencies = all.stream().map(Counted::agency).collect(Collectors.toSet());
        Set<String> categories = all.stream().map(Counted::category).collect(Collectors.toSet());
        for (String part : measure.words()) {
            numbers.put(MonthTables.key(measure, Grouping.TOTAL, "", part), 0L);
            agencies.forEach(code -> numbers.put(MonthTables.key(measure, Grouping.AGENCY, code, part), 0L));
            categories.forEach(code -> numbers.put(MonthTables.key(measure, Grouping.CATEGORY, code, part), 0L));
        }
        for (Counted each : all) {
            if (each.measure() == measure) {
                for (String part : new TreeSet<>(List.of(each.part(), Measure.ALL))) {
                    numbers.merge(MonthTables.key(measure, Grouping.TOTAL, "", part), each.number(), Long::sum);
                    numbers.merge(
                            MonthTables.key(measure, Grouping.AGENCY, each.agency(), part), each.number(), Long::sum);
                    numbers.merge(
                            MonthTables.key(measure, Grouping.CATEGORY, each.category(), part),
                            each.number(),
                            Long::sum);
                }
            }
        }
        return numbers;
    }

    /** Every sum that a reader of the tables knows: rows, columns, and the totals that both tables have in common. */
    private static List<Bounds.Sum> sums(Measure measure, List<Counted> all) {
        List<Bounds.Sum> sums = new ArrayList<>();
        Map<Grouping, Set<String>> lines = new LinkedHashMap<>();
        lines.put(Grouping.TOTAL, Set.of(""));
        lines.put(Grouping.AGENCY, all.stream().map(Counted::agency).collect(Collectors.toCollection(TreeSet::new)));
        lines.put(
                Grouping.CATEGORY, all.stream().map(Counted::category).collect(Collectors.toCollection(TreeSet::new)));
        lines.forEach((grouping, codes) -> {
            for (String code : codes) {
                if (!measure.parts().isEmpty()) {
                    sums.add(new Bounds.Sum(
                            MonthTables.key(measure, grouping, code, Measure.ALL),
                            measure.parts().stream()
                                    .map(part -> MonthTables.key(measure, grouping, code, part.word()))
                                    .toList()));
                }
            }
            if (grouping != Grouping.TOTAL) {
                for (String part : measure.words()) {
                    sums.add(new Bounds.Sum(
                            MonthTables.key(measure, Grouping.TOTAL, "", part),
                            codes.stream()
                                    .map(code -> MonthTables.key(measure, grouping, code, part))
                                    .toList()));
                }
            }
        });
        return sums;
    }

    private static Set<String> hidden(Measure measure, List<Counted> all) {
        return MonthTables.published(all).stream()
                .filter(figure -> figure.measure() == measure && figure.value().isEmpty())
                .map(figure -> MonthTables.key(measure, figure.grouping(), figure.code(), figure.part()))
                .collect(Collectors.toSet());
    }

    /** Mostly few, now and then many, often none: as a month of a small office is. */
    private static List<Counted> month(Random random) {
        List<Counted> all = new ArrayList<>();
        int agencies = 1 + random.nextInt(6);
        int categories = 1 + random.nextInt(5);
        int most = new int[] {2, 6, 12, 60}[random.nextInt(4)];
        for (Measure measure : Measure.values()) {
            List<String> parts = measure.parts().isEmpty()
                    ? List.of(Measure.ALL)
                    : measure.parts().stream().map(Measure.Part::word).toList();
            for (String part : parts) {
                for (int a = 0; a < agencies; a++) {
                    for (int c = 0; c < categories; c++) {
                        if (random.nextInt(3) > 0) {
                            all.add(counted(measure, part, "a" + a, "c" + c, random.nextInt(most)));
                        }
                    }
                }
            }
        }
        return all;
    }

    @Test
    void noHiddenNumberOfRandomMonthsCanBeToldMoreCloselyThanFive() {
        Random random = new Random(SEED);
        int looked = 0;
        int shown = 0;
        for (int i = 0; i < 400; i++) {
            List<Counted> all = month(random);
            for (Measure measure : Measure.values()) {
                Map<String, Long> numbers = numbers(measure, all);
                Set<String> hidden = hidden(measure, all);
                assertThat(numbers.entrySet().stream()
                                .filter(each -> each.getValue() > 0 && each.getValue() < 5)
                                .map(Map.Entry::getKey))
                        .as("small numbers of month %d", i)
                        .isSubsetOf(hidden);
                Bounds bounds = new Bounds(numbers, hidden, sums(measure, all));
                for (String key : hidden) {
                    assertThat(bounds.width(key))
                            .as("%s is %d in month %d", key, numbers.get(key), i)
                            .isGreaterThanOrEqualTo(5 - 1e-6);
                    looked++;
                }
                shown += numbers.size() - hidden.size();
            }
        }
        assertThat(looked).isGreaterThan(10_000);
        assertThat(shown).as("something is left to read").isGreaterThan(looked / 4);
    }

    @Test
    void theBoundsFindWhatHidingTheSmallNumbersAloneWouldGiveAway() {
        List<Counted> all = List.of(
                counted(Measure.FILED, Measure.ALL, "a", "x", 3), counted(Measure.FILED, Measure.ALL, "b", "y", 9));
        Map<String, Long> numbers = numbers(Measure.FILED, all);
        String small = MonthTables.key(Measure.FILED, Grouping.AGENCY, "a", Measure.ALL);
        Bounds naive = new Bounds(numbers, Set.of(small), sums(Measure.FILED, all));
        assertThat(naive.least(small)).isEqualTo(3);
        assertThat(naive.most(small)).isEqualTo(3);
        assertThat(hidden(Measure.FILED, all)).contains(small).hasSizeGreaterThan(3);
    }

    /** The simplex method is believed because it says what trying every table says. */
    @Test
    void theBoundsAreThoseOfEveryTableThatFits() {
        Random random = new Random(SEED);
        for (int i = 0; i < 60; i++) {
            List<Counted> all = new ArrayList<>();
            for (int a = 0; a < 2; a++) {
                for (int c = 0; c < 2; c++) {
                    all.add(counted(Measure.ANSWERED, "in-time", "a" + a, "c" + c, random.nextInt(4)));
                    all.add(counted(Measure.ANSWERED, "late", "a" + a, "c" + c, random.nextInt(3)));
                }
            }
            Map<String, Long> numbers = numbers(Measure.ANSWERED, all);
            List<Bounds.Sum> sums = sums(Measure.ANSWERED, all);
            Set<String> some = new HashSet<>();
            List<String> keys = List.copyOf(new TreeSet<>(numbers.keySet()));
            while (some.size() < 5) {
                some.add(keys.get(random.nextInt(keys.size())));
            }
            Map<String, long[]> tried = tried(numbers, List.copyOf(some), sums);
            Bounds bounds = new Bounds(numbers, some, sums);
            tried.forEach((key, range) -> {
                assertThat(bounds.least(key)).as(key).isBetween(range[0] - 1e-6, range[0] + 1e-6);
                assertThat(bounds.most(key)).as(key).isBetween(range[1] - 1e-6, range[1] + 1e-6);
            });
        }
    }

    private static Map<String, long[]> tried(Map<String, Long> numbers, List<String> hidden, List<Bounds.Sum> sums) {
        int most = 24;
        Map<String, long[]> ranges = new HashMap<>();
        Map<String, Long> at = new HashMap<>(numbers);
        tryAll(at, hidden, 0, most, sums, ranges);
        ranges.values().removeIf(range -> range[1] == most);
        return ranges;
    }

    private static void tryAll(
            Map<String, Long> at,
            List<String> hidden,
            int next,
            int most,
            List<Bounds.Sum> sums,
            Map<String, long[]> ranges) {
        if (next == hidden.size()) {
            for (String key : hidden) {
                long value = at.get(key);
                long[] range = ranges.computeIfAbsent(key, none -> new long[] {value, value});
                range[0] = Math.min(range[0], value);
                range[1] = Math.max(range[1], value);
            }
            return;
        }
        Set<String> open = Set.copyOf(hidden.subList(next + 1, hidden.size()));
        for (long value = 0; value <= most; value++) {
            at.put(hidden.get(next), value);
            boolean fits = sums.stream()
                    .filter(sum ->
                            !open.contains(sum.whole()) && sum.parts().stream().noneMatch(open::contains))
                    .allMatch(sum -> at.get(sum.whole())
                            == sum.parts().stream().mapToLong(at::get).sum());
            if (fits) {
                tryAll(at, hidden, next + 1, most, sums, ranges);
            }
        }
    }

    @Test
    void largeNumbersAndNoneAreShown() {
        List<Counted> all = List.of(
                counted(Measure.ANSWERED, "in-time", "a", "x", 12),
                counted(Measure.ANSWERED, "in-time", "b", "y", 30),
                counted(Measure.ANSWERED, "late", "b", "y", 8));
        assertThat(hidden(Measure.ANSWERED, all)).isEmpty();
        assertThat(MonthTables.published(all))
                .filteredOn(figure -> figure.code().equals("a") && figure.part().equals("late"))
                .extracting(figure -> figure.value().orElseThrow())
                .contains(0L);
    }

    @Test
    void aSmallNumberTakesAsFewOthersWithItAsItCan() {
        List<Counted> all = List.of(
                counted(Measure.ANSWERED, "in-time", "a", "x", 40),
                counted(Measure.ANSWERED, "late", "a", "x", 2),
                counted(Measure.ANSWERED, "in-time", "b", "y", 30),
                counted(Measure.ANSWERED, "late", "b", "y", 8));
        assertThat(hidden(Measure.ANSWERED, all))
                .as("of each agency and each category how it is parted, and no total")
                .hasSizeLessThanOrEqualTo(8)
                .noneMatch(key -> key.contains("/all/") || key.contains("total"));
    }
}
