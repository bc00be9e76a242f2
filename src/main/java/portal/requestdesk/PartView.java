package portal.requestdesk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import portal.inforequest.Ground;
import portal.office.Duty;
import portal.office.Officer;
import portal.redaction.Area;
import portal.redaction.Box;
import portal.redaction.Found;
import portal.redaction.Word;
import portal.requests.PartPapers;

/**
 * A page of a paper that is given out in part, as its desk shows it; lengths are in millimetres, as people measure paper.
 *
 * @param silent whether nothing in it can be searched
 * @param unreadable the pages on which some text cannot be searched
 */
record PartView(
        String number,
        String parts,
        String path,
        String name,
        int page,
        int pages,
        String width,
        String height,
        List<Rectangle> rectangles,
        List<WordLine> words,
        List<AreaLine> areas,
        List<Choice> grounds,
        String state,
        boolean elsewhere,
        boolean mayMark,
        boolean silent,
        String unreadable) {

    static final double MILLIMETRE = 72 / 25.4;

    /** What is marked on the page. */
    record Rectangle(String kind, String x, String y, String width, String height) {}

    /** A word that is taken out, and where it stands. */
    record WordLine(int index, String text, String ground, int places, List<Integer> pages) {}

    /** An area that is taken out. */
    record AreaLine(int index, int page, String place, String ground) {}

    /** An article that may be the reason. */
    record Choice(String value, String label) {}

    static PartView of(String no, PartPapers.One paper, int page, Officer officer) {
        return new PartView(
                RequestDesk.number(no).display(),
                PartsDesk.path(no),
                PartDesk.path(no, paper.id()),
                paper.name(),
                page,
                paper.pages(),
                millimetres(paper.shape().width()),
                millimetres(paper.shape().height()),
                rectangles(paper, page),
                words(paper),
                areas(paper.marks().areas()),
                choices(),
                paper.state().name(),
                paper.marks().elsewhere(),
                paper.open() && paper.state() != PartPapers.State.OUT && officer.has(Duty.DISCLOSURE_OFFICER),
                paper.search().silent(),
                paper.search().unreadable().stream().map(String::valueOf).collect(Collectors.joining("、")));
    }

    /** The same for the finished paper, which has a page more. */
    PartView finished(int all) {
        return new PartView(
                number,
                parts,
                path,
                name,
                page,
                all,
                width,
                height,
                List.of(),
                words,
                areas,
                grounds,
                state,
                elsewhere,
                mayMark,
                silent,
                unreadable);
    }

    public boolean first() {
        return page == 1;
    }

    public boolean last() {
        return page == pages;
    }

    public int previous() {
        return page - 1;
    }

    public int next() {
        return page + 1;
    }

    public boolean marked() {
        return !words.isEmpty() || !areas.isEmpty();
    }

    static String millimetres(double points) {
        return String.format(Locale.ROOT, "%.1f", points / MILLIMETRE);
    }

    private static List<Rectangle> rectangles(PartPapers.One paper, int page) {
        List<Rectangle> all = new ArrayList<>();
        for (Found found : paper.search().found()) {
            if (found.page() == page) {
                found.boxes().forEach(box -> all.add(rectangle("word", box)));
            }
        }
        for (Area area : paper.marks().areas()) {
            if (area.page() == page) {
                all.add(rectangle("area", area.box()));
            }
        }
        return all;
    }

    private static Rectangle rectangle(String kind, Box box) {
        return new Rectangle(
                kind, millimetres(box.x()), millimetres(box.y()), millimetres(box.width()), millimetres(box.height()));
    }

    private static List<WordLine> words(PartPapers.One paper) {
        List<Word> words = paper.marks().words();
        return IntStream.range(0, words.size())
                .mapToObj(index -> {
                    List<Found> found = paper.search().found().stream()
                            .filter(each -> each.word().equals(words.get(index)))
                            .toList();
                    return new WordLine(
                            index,
                            words.get(index).text(),
                            label(words.get(index).ground()),
                            found.size(),
                            List.copyOf(new TreeSet<>(
                                    found.stream().map(Found::page).toList())));
                })
                .toList();
    }

    private static List<AreaLine> areas(List<Area> areas) {
        return IntStream.range(0, areas.size())
                .mapToObj(index -> {
                    Box box = areas.get(index).box();
                    String place = "离左边 " + millimetres(box.x()) + "，离上边 " + millimetres(box.y()) + "，宽 "
                            + millimetres(box.width()) + "，高 " + millimetres(box.height()) + " 毫米";
                    return new AreaLine(
                            index,
                            areas.get(index).page(),
                            place,
                            label(areas.get(index).ground()));
                })
                .toList();
    }

    private static List<Choice> choices() {
        return Arrays.stream(Ground.values())
                .map(ground -> new Choice(ground.name(), label(ground)))
                .toList();
    }

    private static String label(Ground ground) {
        return ground.source().basis() + "：" + ground.label();
    }
}
