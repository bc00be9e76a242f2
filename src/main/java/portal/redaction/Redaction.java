package portal.redaction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import portal.law.Reason;
import portal.law.Refused;

/**
 * Makes a new paper that has of the old one what may be seen and nothing else. Every page is a picture; over a page from
 * which nothing was taken lies the text that can be seen on it. No object of the old file comes along, so that there is
 * nothing in which something could be left.
 */
public final class Redaction {
    private static final int DPI = 200;

    private final OpenPaper paper;
    private final List<Area> covered;

    private Redaction(OpenPaper paper, List<Area> covered) {
        this.paper = paper;
        this.covered = covered;
    }

    /** A finished paper and what is claimed of it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only read through
    public record Made(byte[] paper, Claim claim) {}

    /**
     * Makes the paper without what is marked.
     *
     * @throws Refused INVALID for marks that cannot be; NOT_ALLOWED_NOW when there is nothing to take out or nothing is
     *     found of a word; TOO_LARGE
     */
    public static Made of(OpenPaper paper, Marks marks) throws IOException {
        if (!marks.faults(paper.pages()).isEmpty()) {
            throw Refused.invalid(marks.faults(paper.pages()));
        }
        List<Glyph> glyphs = paper.glyphs();
        Reading reading = new Reading(glyphs);
        List<Found> found = reading.places(marks.words());
        refuseInVain(marks, found);
        List<Area> covered = new ArrayList<>(marks.areas());
        List<Area> places = new ArrayList<>(marks.areas());
        for (Found each : found) {
            each.boxes()
                    .forEach(box ->
                            covered.add(new Area(each.page(), box, each.word().ground())));
            places.add(new Area(each.page(), each.boxes().get(0), each.word().ground()));
        }
        Lettering lettering = new Lettering();
        ReasonsPage reasons = new ReasonsPage(places, lettering);
        byte[] made = new Redaction(paper, covered).pages(glyphs, reasons, lettering);
        if (made.length > Bounds.MOST_RESULT) {
            throw Bounds.RESULT.refused();
        }
        return new Made(made, new Claim(paper.pages(), covered, List.copyOf(gone(marks, reading)), reasons.text()));
    }

    private static void refuseInVain(Marks marks, List<Found> found) {
        if (marks.none()) {
            throw new Refused(Reason.NOT_ALLOWED_NOW, "还没有标出要去掉的内容。全部可以公开的，直接作为“提供的文件”上传。");
        }
        List<String> vain = marks.words().stream()
                .filter(word -> found.stream().noneMatch(each -> each.word().equals(word)))
                .map(Word::text)
                .toList();
        if (!vain.isEmpty()) {
            throw new Refused(
                    Reason.NOT_ALLOWED_NOW, "没有找到：" + String.join("、", vain) + "。扫描件里的字查不出来，请画区域；写错的，请改正或者删去。");
        }
    }

    private static Set<String> gone(Marks marks, Reading reading) {
        Set<String> gone = new TreeSet<>();
        marks.words().forEach(word -> gone.add(word.text()));
        if (!marks.elsewhere()) {
            marks.areas().forEach(area -> gone.addAll(reading.below(area)));
        }
        return gone;
    }

    private byte[] pages(List<Glyph> glyphs, ReasonsPage reasons, Lettering lettering) throws IOException {
        try (NewPaper made = new NewPaper()) {
            for (int page = 0; page < paper.pages(); page++) {
                int number = page;
                PageShape shape = paper.shape(page + 1);
                double scale = shape.scale(DPI);
                List<Area> here = covered.stream()
                        .filter(area -> area.page() == number + 1)
                        .toList();
                List<Glyph> seen = here.isEmpty()
                        ? SeenText.of(
                                paper.painter(),
                                page,
                                shape,
                                glyphs.stream()
                                        .filter(glyph -> glyph.page() == number)
                                        .toList())
                        : List.of();
                var picture = paper.painter().page(page, scale);
                Ink.cover(picture, scale, here, lettering);
                made.add(picture, shape.width(), shape.height(), seen);
            }
            made.add(reasons.picture(DPI / 72.0), ReasonsPage.WIDTH, ReasonsPage.HEIGHT, reasons.glyphs(paper.pages()));
            return made.bytes();
        }
    }
}
