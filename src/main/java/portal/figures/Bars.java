package portal.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import portal.caseload.Tallies.Counts;
import portal.figures.Figures.Line;

/** Numbers as bars, each with its words; the longest is as wide as the picture, and widths are per cent of it. */
public record Bars(List<Bar> bars) {
    private static final double WHOLE = 100;

    public Bars {
        bars = List.copyOf(bars);
    }

    /** One bar, and what it says in words. */
    public record Bar(String label, String says, List<Part> parts) {}

    /** A piece of a bar, of the kind that its colour and the legend tell. */
    public record Part(String kind, String from, String width) {}

    /** A piece that is not drawn yet: of what kind, and how much. */
    record Piece(String kind, long value) {}

    /** The months as bars, each parted by what became of its petitions. */
    public static Bars of(List<Line> lines) {
        long most = Math.max(
                1, lines.stream().mapToLong(line -> line.counts().filed()).max().orElse(1));
        return new Bars(lines.stream()
                .map(line -> new Bar(line.label(), line.counts().filed() + " 件", parts(pieces(line.counts()), most)))
                .toList());
    }

    private static List<Piece> pieces(Counts counts) {
        return List.of(
                new Piece("in-time", counts.inTime()),
                new Piece("late", counts.late()),
                new Piece("untimed", counts.untimed()),
                new Piece("open", counts.open()),
                new Piece("ended", counts.ended()));
    }

    /** The pieces behind each other, drawn to the scale on which this most is the whole; of nothing there is none. */
    static List<Part> parts(List<Piece> pieces, long most) {
        List<Part> parts = new ArrayList<>();
        long before = 0;
        for (Piece piece : pieces) {
            if (piece.value() > 0) {
                parts.add(new Part(piece.kind(), share(before, most), share(piece.value(), most)));
            }
            before += piece.value();
        }
        return parts;
    }

    private static String share(long part, long most) {
        return String.format(Locale.ROOT, "%.2f%%", part * WHOLE / most);
    }
}
