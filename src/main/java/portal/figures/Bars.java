package portal.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import portal.casework.Tallies.Counts;
import portal.figures.Figures.Line;

/**
 * The months as bars, each parted by what became of its petitions; the longest is as wide as the picture. Widths are per
 * cent and heights pixels, so that letters keep their size on every screen.
 */
public record Bars(List<Bar> bars, int height) {
    private static final int ROW = 46;
    private static final int LETTERS = 16;
    private static final int GAP = 8;
    private static final double WHOLE = 100;

    public Bars {
        bars = List.copyOf(bars);
    }

    /** One month: where its words and its bar stand. */
    public record Bar(String label, long filed, int words, int top, List<Part> parts) {}

    /** A piece of a bar, of the kind that its colour and the legend tell. */
    public record Part(String kind, String from, String width) {}

    public static Bars of(List<Line> lines) {
        long most = Math.max(
                1, lines.stream().mapToLong(line -> line.counts().filed()).max().orElse(1));
        List<Bar> bars = new ArrayList<>();
        for (Line line : lines) {
            int top = bars.size() * ROW;
            bars.add(new Bar(
                    line.label(),
                    line.counts().filed(),
                    top + LETTERS,
                    top + LETTERS + GAP,
                    parts(line.counts(), most)));
        }
        return new Bars(bars, bars.size() * ROW);
    }

    private static List<Part> parts(Counts counts, long most) {
        String[] kinds = {"in-time", "late", "untimed", "open", "ended"};
        long[] values = {counts.inTime(), counts.late(), counts.untimed(), counts.open(), counts.ended()};
        List<Part> parts = new ArrayList<>();
        long before = 0;
        for (int i = 0; i < kinds.length; i++) {
            if (values[i] > 0) {
                parts.add(new Part(kinds[i], share(before, most), share(values[i], most)));
            }
            before += values[i];
        }
        return parts;
    }

    private static String share(long part, long most) {
        return String.format(Locale.ROOT, "%.2f%%", part * WHOLE / most);
    }
}
