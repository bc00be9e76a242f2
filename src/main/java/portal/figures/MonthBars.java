package portal.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import portal.statistics.Measure;

/** What was published of several months as bars; of a measure in two parts each bar is parted. */
public final class MonthBars {
    private MonthBars() {}

    /**
     * The oldest first.
     *
     * @param months newest first
     */
    public static Bars of(List<PublicMonth> months, Measure measure) {
        long most = months.stream()
                .mapToLong(month -> all(month, measure).orElse(0))
                .reduce(1, Math::max);
        List<Bars.Bar> bars = new ArrayList<>();
        for (int i = months.size() - 1; i >= 0; i--) {
            PublicMonth month = months.get(i);
            bars.add(new Bars.Bar(month.label(), says(month, measure), Bars.parts(pieces(month, measure), most)));
        }
        return new Bars(bars);
    }

    private static OptionalLong all(PublicMonth month, Measure measure) {
        return month.total().value(measure, Measure.ALL);
    }

    private static String says(PublicMonth month, Measure measure) {
        OptionalLong all = all(month, measure);
        if (all.isEmpty()) {
            return "件数少，不公布";
        }
        String rate =
                measure.parts().isEmpty() ? PublicMonth.NO_RATE : month.total().rate(measure);
        return all.getAsLong() + " 件" + (rate.equals(PublicMonth.NO_RATE) ? "" : "，" + rate);
    }

    /** Where a part is hidden, the whole in one piece; where the whole is hidden too, nothing. */
    private static List<Bars.Piece> pieces(PublicMonth month, Measure measure) {
        long all = all(month, measure).orElse(0);
        if (measure.parts().isEmpty()) {
            return List.of(new Bars.Piece("untimed", all));
        }
        List<Bars.Piece> pieces = new ArrayList<>();
        for (Measure.Part part : measure.parts()) {
            OptionalLong value = month.total().value(measure, part.word());
            if (value.isEmpty()) {
                return List.of(new Bars.Piece("ended", all));
            }
            pieces.add(new Bars.Piece(pieces.isEmpty() ? "in-time" : "late", value.getAsLong()));
        }
        return pieces;
    }
}
