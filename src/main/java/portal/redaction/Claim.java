package portal.redaction;

import java.util.List;

/**
 * What is claimed of a finished paper, for {@link Proof} to doubt.
 *
 * @param pages without the last, which says what was taken out and why
 * @param covered where the pages are black
 * @param gone what must not be read anywhere
 * @param reasons the text of the last page
 */
public record Claim(int pages, List<Area> covered, List<String> gone, String reasons) {
    public Claim {
        covered = List.copyOf(covered);
        gone = List.copyOf(gone);
    }

    List<Box> on(int page) {
        return covered.stream()
                .filter(area -> area.page() == page)
                .map(Area::box)
                .toList();
    }
}
