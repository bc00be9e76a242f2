package portal.figures;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import portal.casework.Tallies.Counts;
import portal.casework.Tallies.Tally;

/** What was counted over a period: in all, by month, by category and by agency. */
public record Figures(Period period, Line total, List<Line> months, List<Line> categories, List<Line> agencies) {
    private static final String WITHOUT = "未分类";

    public Figures {
        months = List.copyOf(months);
        categories = List.copyOf(categories);
        agencies = List.copyOf(agencies);
    }

    /** One line of a table. */
    public record Line(String label, Counts counts) {
        private static final int PER_MILLE = 1000;
        private static final double TEN = 10.0;

        /** Answered in time of all answers with a last day, {@code 97.5%}; a dash where there is none. */
        public String rate() {
            long all = counts.inTime() + counts.late();
            // Rounded down: 100% is said of all alone.
            return all == 0 ? "—" : counts.inTime() * PER_MILLE / all / TEN + "%";
        }
    }

    /** @param names an agency's name by its code */
    static Figures of(Period period, List<Tally> tallies, Function<String, String> names) {
        Map<YearMonth, Counts> months = new TreeMap<>();
        Stream.iterate(
                        YearMonth.from(period.from()),
                        month -> !month.isAfter(YearMonth.from(period.to())),
                        month -> month.plusMonths(1))
                .forEach(month -> months.put(month, Counts.NONE));
        Map<String, Counts> categories = new TreeMap<>();
        Map<String, Counts> agencies = new TreeMap<>();
        Counts total = Counts.NONE;
        for (Tally each : tallies) {
            months.merge(each.month(), each.counts(), Counts::plus);
            categories.merge(each.category(), each.counts(), Counts::plus);
            agencies.merge(each.agency(), each.counts(), Counts::plus);
            total = total.plus(each.counts());
        }
        return new Figures(
                period,
                new Line("合计", total),
                months.entrySet().stream()
                        .map(each -> new Line(label(each.getKey()), each.getValue()))
                        .toList(),
                most(categories, path -> path.isEmpty() ? WITHOUT : path),
                most(agencies, names));
    }

    private static String label(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    /** The most first. */
    private static List<Line> most(Map<String, Counts> counted, Function<String, String> names) {
        return counted.entrySet().stream()
                .map(each -> new Line(names.apply(each.getKey()), each.getValue()))
                .sorted(Comparator.<Line>comparingLong(line -> -line.counts().filed())
                        .thenComparing(Line::label))
                .toList();
    }
}
