package portal.document;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The first part of a PNG: how many pixels of what kind, and in what order they come.
 *
 * @param bits of each band of a pixel
 * @param colour grey, with colours, by a palette; 4 and 6 with transparency
 * @param interlaced coarse first, in seven passes, instead of from top to bottom
 */
record PngShape(int width, int height, int bits, int colour, boolean interlaced) {
    static final int LENGTH = 13;

    private static final int PALETTE = 3;
    private static final Map<Integer, Integer> BANDS = Map.of(0, 1, 2, 3, PALETTE, 1, 4, 2, 6, 4);
    private static final Map<Integer, Set<Integer>> DEPTHS = Map.of(
            0,
            Set.of(1, 2, 4, 8, 16),
            2,
            Set.of(8, 16),
            PALETTE,
            Set.of(1, 2, 4, 8),
            4,
            Set.of(8, 16),
            6,
            Set.of(8, 16));
    private static final int[][] SEVEN = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    /** Rows that come one after the other, each of so many bytes behind the number of its filter. */
    record Pass(int rows, int rowBytes) {}

    /** @throws portal.law.Refused WRONG_TYPE when there is no such picture, or none so large is taken */
    static PngShape of(ByteBuffer header) {
        long width = header.getInt();
        long height = header.getInt();
        int bits = header.get();
        int colour = header.get();
        boolean plain = header.getShort() == 0; // the one way to pack and the one way to filter
        int order = header.get();
        if (width <= 0
                || height <= 0
                || !plain
                || order < 0
                || order > 1
                || !DEPTHS.getOrDefault(colour, Set.of()).contains(bits)) {
            throw Refusals.PICTURE_DAMAGED.refused();
        }
        if (width > PictureSize.LONGEST_SIDE
                || height > PictureSize.LONGEST_SIDE
                || width * height > PictureSize.MOST_PIXELS) {
            throw Refusals.PICTURE_TOO_LARGE.refused();
        }
        return new PngShape((int) width, (int) height, bits, colour, order == 1);
    }

    boolean palette() {
        return colour == PALETTE;
    }

    /** Whether a part of the file is needed to show the pixels: their palette, and what of it cannot be seen. */
    boolean needs(String part, int length) {
        return switch (part) {
            case "PLTE" -> palette() && length > 0 && length <= 3 << bits && length % 3 == 0;
            case "tRNS" -> palette() ? length <= 1 << bits : length == 2 * bands() && colour < PALETTE;
            default -> false;
        };
    }

    List<Pass> passes() {
        int[][] whole = {{0, 0, 1, 1}};
        return Stream.of(interlaced ? SEVEN : whole)
                .map(each -> new Pass(every(each[3], height - each[1]), bytes(every(each[2], width - each[0]))))
                .filter(pass -> pass.rows() > 0 && pass.rowBytes() > 0)
                .toList();
    }

    private int bytes(int pixels) {
        return (int) (((long) pixels * bands() * bits + 7) / 8);
    }

    private int bands() {
        return BANDS.getOrDefault(colour, 1);
    }

    private static int every(int step, int length) {
        return length <= 0 ? 0 : (length + step - 1) / step;
    }
}
