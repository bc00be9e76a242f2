package portal.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import portal.statistics.Measure;

/**
 * What was published of several months as bars, oldest first; of a measure in two parts each bar is parted. Widths are
 * per cent and heights pixels, so that letters keep their size on every screen.
 */
public record MonthBars(List<Bar> bars, int height) {
    private static final int ROW = 46;
    private static final int LETTERS = 16;
    private static final int GAP = 8;
    private static final double WHOLE = 100;

    public MonthBars {
        bars = List.copyOf(bars);
    }

    /** One month; without parts where its numbers are hidden. */
    public record Bar(String label, String says, int words, int top, List<Part> parts) {}

    /** A piece of a bar, of the kind that its colour and the legend tell. */
    public record Part(String kind, String from, String width) {}

    /** @param months newest first */
    public static MonthBars of(List<PublicMonth> months, Measure measure) {
        long most = Math.max(
                1,
                months.stream()
                        .mapToLong(month ->
                                month.total().value(measure, Measure.ALL).orElse(0))
                        .max()
                        .orElse(1));
        List<Bar> bars = new ArrayList<>();
        for (int i = months.size() - 1; i >= 0; i--) {
            PublicMonth month = months.get(i);
            int top = bars.size() * ROW;
            bars.add(new Bar(
                    month.label(),
                    says(month.total(), measure),
                    top + LETTERS,
                    top + LETTERS + GAP,
                    parts(month.total(), measure, most)));
        }
        return new MonthBars(bars, bars.size() * ROW);
    }

    private static String says(PublicMonth.Line total, Measure measure) {
        OptionalLong all = total.value(measure, Measure.ALL);
        if (all.isEmpty()) {
            return "件数少，不公布";
        }
        if (measure.parts().isEmpty() || all.getAsLong() == 0) {
            return all.getAsLong() + " 件";
        }
        String rate = total.rate(measure);
        return all.getAsLong() + " 件" + (rate.equals("—") ? "" : "，" + rate);
    }

    private static List<Part> parts(PublicMonth.Line total, Measure measure, long most) {
        List<Part> parts = new ArrayList<>();
        long before = 0;
        List<String> words = measure.parts().isEmpty()
                ? List.of(Measure.ALL)
                : measure.parts().stream().map(Measure.Part::word).toList();
        if (words.stream().anyMatch(word -> total.value(measure, word).isEmpty())) {
            OptionalLong all = total.value(measure, Measure.ALL);
            return all.isEmpty() || all.getAsLong() == 0
                    ? List.of()
                    : List.of(new Part("ended", share(0, most), share(all.getAsLong(), most)));
        }
        for (String word : words) {
            long value = total.value(measure, word).orElse(0);
            if (value > 0) {
                parts.add(new Part(
                        switch (word) {
                            case Measure.ALL -> "untimed";
                            case "late", "dissatisfied" -> "late";
                            default -> "in-time";
                        },
                        share(before, most),
                        share(value, most)));
            }
            before += value;
        }
        return parts;
    }

    private static String share(long part, long most) {
        return String.format(Locale.ROOT, "%.2f%%", part * WHOLE / most);
    }
}
