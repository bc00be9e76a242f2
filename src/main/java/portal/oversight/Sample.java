package portal.oversight;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/**
 * The rule by which closed cases are drawn: of each agency one in twenty, at least one, those first whose keyed digest
 * with the round is smallest. Nobody can tell beforehand which, and everybody who has the key finds the same.
 */
final class Sample {
    /** One case in so many. */
    static final int ONE_IN = 20;

    private Sample() {}

    static int size(int closed) {
        return (closed + ONE_IN - 1) / ONE_IN;
    }

    /** The numbers that are drawn of those that an agency closed. */
    static List<Long> drawn(List<Long> closed, Function<Long, byte[]> digest) {
        return closed.stream()
                .sorted(Comparator.comparing(no -> HexFormat.of().formatHex(digest.apply(no))))
                .limit(size(closed.size()))
                .toList();
    }
}
