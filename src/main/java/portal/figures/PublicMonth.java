package portal.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import portal.statistics.Measure;

/** The figures of one month as they were published. */
public record PublicMonth(
        YearMonth month, LocalDate publishedOn, Line total, List<Line> agencies, List<Line> categories) {
    /** What stands where a number is hidden. */
    private static final String HIDDEN = "※";

    /** What stands where there is no rate. */
    static final String NO_RATE = "—";

    public PublicMonth {
        agencies = List.copyOf(agencies);
        categories = List.copyOf(categories);
    }

    /** As people read it. */
    public String label() {
        return label(month);
    }

    public static String label(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    /**
     * One line of a table.
     *
     * @param values by the words of measure and part, as {@code answered/late}
     */
    public record Line(String code, String label, Map<String, OptionalLong> values) {
        private static final int PER_MILLE = 1000;
        private static final double TEN = 10.0;

        public Line {
            values = Map.copyOf(values);
        }

        public OptionalLong value(Measure measure, String part) {
            return values.getOrDefault(key(measure, part), OptionalLong.empty());
        }

        static String key(Measure measure, String part) {
            return measure.word() + "/" + part;
        }

        /** The number as it is shown. */
        String shown(Measure measure, String part) {
            OptionalLong value = value(measure, part);
            return value.isPresent() ? Long.toString(value.getAsLong()) : HIDDEN;
        }

        /** How many in a hundred are of the measure's first part; a dash where one of both is hidden or there are none. */
        public String rate(Measure measure) {
            OptionalLong part = value(measure, measure.parts().get(0).word());
            OptionalLong all = value(measure, Measure.ALL);
            return part.isEmpty() || all.isEmpty() || all.getAsLong() == 0
                    ? NO_RATE
                    // Rounded down: 100% is said of all alone.
                    : part.getAsLong() * PER_MILLE / all.getAsLong() / TEN + "%";
        }

        public String filed() {
            return shown(Measure.FILED, Measure.ALL);
        }

        public String acceptedInTime() {
            return shown(Measure.ACCEPTED, "in-time");
        }

        public String acceptedLate() {
            return shown(Measure.ACCEPTED, "late");
        }

        public String accepted() {
            return shown(Measure.ACCEPTED, Measure.ALL);
        }

        public String answeredInTime() {
            return shown(Measure.ANSWERED, "in-time");
        }

        public String answeredLate() {
            return shown(Measure.ANSWERED, "late");
        }

        public String answered() {
            return shown(Measure.ANSWERED, Measure.ALL);
        }

        public String satisfied() {
            return shown(Measure.RATED, "satisfied");
        }

        public String dissatisfied() {
            return shown(Measure.RATED, "dissatisfied");
        }

        public String rated() {
            return shown(Measure.RATED, Measure.ALL);
        }

        public String acceptedRate() {
            return rate(Measure.ACCEPTED);
        }

        public String answeredRate() {
            return rate(Measure.ANSWERED);
        }

        public String satisfiedRate() {
            return rate(Measure.RATED);
        }
    }
}
