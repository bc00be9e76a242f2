package portal.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The piece of a text around the words that were looked for, cut into marked and unmarked parts. */
public record Excerpt(List<Part> parts) {
    private static final int LEAD = 24;
    private static final int SEARCHED = 200_000;

    /** Copies the parts. */
    public Excerpt {
        parts = List.copyOf(parts);
    }

    /** Some characters that were looked for, or that stand between. */
    public record Part(String text, boolean marked) {}

    /** The whole text, nothing marked. */
    public static Excerpt unmarked(String text) {
        return new Excerpt(List.of(new Part(text, false)));
    }

    /** The whole text, marked. */
    public static Excerpt whole(String text, SearchQuery query) {
        return new Excerpt(parts(text, marks(text, query), 0, text.length()));
    }

    /** At most {@code length} characters around the densest finds, from no mark that closes what is left out. */
    public static Excerpt around(String text, SearchQuery query, int length) {
        String searched = text.length() > SEARCHED ? text.substring(0, SEARCHED) : text;
        BitSet marks = marks(searched, query);
        int found = Math.max(0, densest(marks, length - LEAD));
        int start = opening(searched, boundary(searched, found <= LEAD ? 0 : found - LEAD), found);
        int end = boundary(searched, Math.min(searched.length(), start + length));
        List<Part> parts = parts(searched, marks, start, end);
        if (start > 0) {
            parts.add(0, new Part("…", false));
        }
        if (end < text.length()) {
            parts.add(new Part("…", false));
        }
        return new Excerpt(parts);
    }

    /** The same behind some words that are not marked: where it stands. */
    public Excerpt after(String where) {
        List<Part> all = new ArrayList<>(List.of(new Part(where, false)));
        all.addAll(parts);
        return new Excerpt(all);
    }

    /** The text without marks. */
    public String text() {
        StringBuilder all = new StringBuilder();
        parts.forEach(part -> all.append(part.text()));
        return all.toString();
    }

    private static BitSet marks(String text, SearchQuery query) {
        Folded folded = Folded.of(text);
        String searched = folded.text();
        BitSet marks = new BitSet(text.length());
        for (Words.Run run : query.runs()) {
            if (!mark(folded, searched, run.text(), marks)) {
                run.pairs().forEach(pair -> mark(folded, searched, pair, marks));
            }
        }
        return marks;
    }

    private static boolean mark(Folded folded, String searched, String phrase, BitSet marks) {
        int at = searched.indexOf(phrase);
        boolean found = at >= 0;
        while (at >= 0) {
            marks.set(folded.origin(at), folded.origin(at + phrase.length()));
            at = searched.indexOf(phrase, at + phrase.length());
        }
        return found;
    }

    /** Where a window of this width holds the most marked characters. */
    private static int densest(BitSet marks, int width) {
        int best = marks.nextSetBit(0);
        int most = 0;
        for (int at = best; at >= 0; at = marks.nextSetBit(marks.nextClearBit(at))) {
            int within = marks.get(at, at + width).cardinality();
            if (within > most) {
                most = within;
                best = at;
            }
        }
        return best;
    }

    private static List<Part> parts(String text, BitSet marks, int start, int end) {
        List<Part> parts = new ArrayList<>();
        int at = start;
        while (at < end) {
            boolean marked = marks.get(at);
            int next = marked ? marks.nextClearBit(at) : marks.nextSetBit(at);
            int stop = next < 0 ? end : Math.min(next, end);
            parts.add(new Part(text.substring(at, stop), marked));
            at = stop;
        }
        return parts;
    }

    private static int opening(String text, int at, int found) {
        int start = at;
        while (start > 0 && start < found && "）》」』】〕”’，、。；：！？)] ".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }

    private static int boundary(String text, int at) {
        boolean inside = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return inside ? at - 1 : at;
    }
}
