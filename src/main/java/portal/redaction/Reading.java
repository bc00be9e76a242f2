package portal.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The text of a paper in the order in which it was written, and in the order in which it stands on the pages. */
final class Reading {
    private static final double GROWN = 0.5;
    private static final int MOST_FOUND = 5_000;

    private final List<Glyph> glyphs;
    private final Order written;
    private final Order standing;

    /** Text, and of which glyph each of its characters is. */
    private record Order(String text, List<Glyph> of) {
        static Order of(List<Glyph> glyphs) {
            StringBuilder text = new StringBuilder();
            List<Glyph> of = new ArrayList<>();
            for (Glyph glyph : glyphs) {
                String plain = Text.plain(glyph.text());
                text.append(plain);
                for (int i = 0; i < plain.length(); i++) {
                    of.add(glyph);
                }
            }
            return new Order(text.toString(), of);
        }
    }

    Reading(List<Glyph> glyphs) {
        this.glyphs = glyphs;
        this.written = Order.of(glyphs);
        this.standing = Order.of(standing(glyphs));
    }

    /** Line by line from top to bottom, each from left to right; what is printed twice for weight is read once. */
    private static List<Glyph> standing(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingInt(Glyph::page).thenComparingDouble(each -> middle(each.box())));
        List<Glyph> standing = new ArrayList<>();
        for (int from = 0; from < sorted.size(); ) {
            int to = from + 1;
            Glyph first = sorted.get(from);
            while (to < sorted.size()
                    && sorted.get(to).page() == first.page()
                    && sorted.get(to).box().sameLine(first.box())) {
                to++;
            }
            List<Glyph> line = new ArrayList<>(sorted.subList(from, to));
            line.sort(Comparator.comparingDouble(each -> each.box().x()));
            for (Glyph glyph : line) {
                if (standing.isEmpty() || !doubled(standing.get(standing.size() - 1), glyph)) {
                    standing.add(glyph);
                }
            }
            from = to;
        }
        return standing;
    }

    private static double middle(Box box) {
        return box.y() + box.height() / 2;
    }

    private static boolean doubled(Glyph before, Glyph glyph) {
        return before.page() == glyph.page()
                && before.text().equals(glyph.text())
                && before.box().sameLine(glyph.box())
                && glyph.box().x() - before.box().x() < before.box().width() / 3;
    }

    /** Every place of every word, in both orders, each place once. */
    List<Found> places(List<Word> words) {
        List<Found> all = new ArrayList<>();
        for (Word word : words) {
            List<Found> places = new ArrayList<>();
            collect(word, written, places);
            collect(word, standing, places);
            all.addAll(places);
        }
        if (all.size() > MOST_FOUND) {
            throw Bounds.LABOUR.refused();
        }
        return all;
    }

    private static void collect(Word word, Order order, List<Found> places) {
        String plain = Text.plain(word.text());
        if (plain.isEmpty()) {
            return;
        }
        for (int at = order.text().indexOf(plain);
                at >= 0 && places.size() <= MOST_FOUND;
                at = order.text().indexOf(plain, at + plain.length())) {
            for (Found found : boxes(word, order.of().subList(at, at + plain.length()))) {
                if (places.stream().noneMatch(place -> same(place, found))) {
                    places.add(found);
                }
            }
        }
    }

    private static boolean same(Found place, Found found) {
        return place.page() == found.page()
                && found.boxes().stream()
                        .allMatch(box -> place.boxes().stream()
                                .anyMatch(other -> other.grown(1).holdsCentreOf(box)
                                        && other.grown(2).width() >= box.width()));
    }

    /** A word that begins at the end of a page has a place on each of the two. */
    private static List<Found> boxes(Word word, List<Glyph> glyphs) {
        List<Found> found = new ArrayList<>();
        for (int page : new TreeSet<>(glyphs.stream().map(Glyph::page).toList())) {
            List<Box> boxes = new ArrayList<>();
            for (Glyph glyph : glyphs) {
                if (glyph.page() == page) {
                    int last = boxes.size() - 1;
                    boolean joined = last >= 0 && boxes.get(last).sameLine(glyph.box());
                    if (joined) {
                        boxes.set(last, boxes.get(last).with(glyph.box()));
                    } else {
                        boxes.add(glyph.box());
                    }
                }
            }
            found.add(new Found(
                    word, page + 1, boxes.stream().map(box -> box.grown(GROWN)).toList()));
        }
        return found;
    }

    /** What stands below an area, line by line; single characters say nothing. */
    Set<String> below(Area area) {
        Set<String> lines = new TreeSet<>();
        Glyph before = null;
        StringBuilder line = new StringBuilder();
        for (Glyph glyph : standing(glyphs.stream()
                .filter(each -> each.page() == area.page() - 1 && area.box().holdsCentreOf(each.box()))
                .toList())) {
            if (before != null && !before.box().sameLine(glyph.box())) {
                add(lines, line);
            }
            line.append(Text.plain(glyph.text()));
            before = glyph;
        }
        add(lines, line);
        return lines;
    }

    private static void add(Set<String> lines, StringBuilder line) {
        if (line.codePointCount(0, line.length()) > 1) {
            lines.add(line.toString());
        }
        line.setLength(0);
    }

    boolean empty() {
        return glyphs.stream().allMatch(glyph -> glyph.text().isBlank());
    }

    /** Whether a page has characters of which the file does not say what they are. */
    boolean unreadable(int page) {
        return glyphs.stream()
                .anyMatch(glyph -> glyph.page() == page && glyph.text().isEmpty() && glyph.drawn());
    }
}
