package portal.petition;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The secret that goes with a petition's number: sixty random bits as twelve characters of Crockford's base 32.
 *
 * @param canonical the twelve characters in upper case
 */
public record QueryCode(String canonical) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int BITS = 5;

    public QueryCode {
        if (!wellFormed(canonical)) {
            throw new IllegalArgumentException("Not a query code");
        }
    }

    /** A new code; the generator must be a secure one. */
    public static QueryCode random(RandomGenerator random) {
        long bits = random.nextLong();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            out.append(ALPHABET.charAt((int) (bits >>> (i * BITS)) & (ALPHABET.length() - 1)));
        }
        return new QueryCode(out.toString());
    }

    /** Reads what somebody typed, in any case, width and grouping; empty when it cannot be a code. */
    public static Optional<QueryCode> parse(@Nullable String typed) {
        String code = Typed.canonical(typed);
        return wellFormed(code) ? Optional.of(new QueryCode(code)) : Optional.empty();
    }

    private static boolean wellFormed(String code) {
        return code.length() == LENGTH && code.chars().allMatch(each -> ALPHABET.indexOf(each) >= 0);
    }

    /** In groups of four, as it is printed: {@code ABCD-EFGH-JKMN}. */
    public String display() {
        return canonical.substring(0, 4) + "-" + canonical.substring(4, 8) + "-" + canonical.substring(8);
    }

    /** Never the code itself, which belongs in no log. */
    @Override
    public String toString() {
        return "QueryCode[…]";
    }
}
