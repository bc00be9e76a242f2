package portal.inforequest;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the fee for handling information is reckoned (国办函〔2020〕109号): by requests of one applicant in a month or by
 * pages of one request, each part at its own rate, never both.
 */
public enum FeeBasis {
    REQUESTS("requests", "按件", "件") {
        @Override
        long yuan(int count) {
            if (count <= FREE_REQUESTS) {
                return 0;
            }
            long fee = (long) (Math.min(count, SECOND_REQUESTS) - FREE_REQUESTS) * REQUEST_STEP;
            int rest = count - SECOND_REQUESTS;
            for (int rate = 2 * REQUEST_STEP; rest > 0; rate += REQUEST_STEP, rest -= TEN) {
                fee += (long) Math.min(rest, TEN) * rate;
            }
            return fee;
        }
    },
    PAGES("pages", "按量", "页") {
        @Override
        long yuan(int count) {
            return part(count, 30, 100) * 10 + part(count, 100, 200) * 20 + part(count, 200, Integer.MAX_VALUE) * 40;
        }
    };

    /** Nobody asks for more in a month, nor for more pages at once. */
    public static final int MOST = 100_000;

    private static final int TEN = 10;
    private static final int FREE_REQUESTS = 10;
    private static final int SECOND_REQUESTS = 30;
    private static final int REQUEST_STEP = 100;

    private final String word;
    private final String label;
    private final String unit;

    FeeBasis(String word, String label, String unit) {
        this.word = word;
        this.label = label;
        this.unit = unit;
    }

    abstract long yuan(int count);

    /** The fee in yuan for so many. */
    public long fee(int count) {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("Not a count: " + count);
        }
        return yuan(count);
    }

    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    public String unit() {
        return unit;
    }

    public static Optional<FeeBasis> of(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    private static long part(int count, int above, int upTo) {
        return Math.max(0, Math.min(count, upTo) - above);
    }
}
