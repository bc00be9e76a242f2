package portal.figures;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import portal.caseload.Tallies.Counts;
import portal.caseload.Tallies.Tally;

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
    static Figures of(Period period, Tally tally, Function<String, String> names) {
        List<Line> months = Stream.iterate(
                        YearMonth.from(period.from()),
                        month -> !month.isAfter(YearMonth.from(period.to())),
                        month -> month.plusMonths(1))
                .map(month -> new Line(label(month), tally.months().getOrDefault(month, Counts.NONE)))
                .toList();
        return new Figures(
                period,
                new Line("合计", months.stream().map(Line::counts).reduce(Counts.NONE, Counts::plus)),
                months,
                most(tally.categories(), path -> path.isEmpty() ? WITHOUT : path),
                most(tally.agencies(), names));
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
