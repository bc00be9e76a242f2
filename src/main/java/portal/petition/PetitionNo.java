package portal.petition;

import java.time.YearMonth;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import portal.law.NumberSeries;

/**
 * The number of a petition in its register.
 *
 * @param digits all eighteen
 */
public record PetitionNo(String digits) {
    private static final NumberSeries SERIES = new NumberSeries("", 10);

    public PetitionNo {
        SERIES.check(digits);
    }

    /** A new number; whether it is free is for the store to say. */
    public static PetitionNo random(String region, YearMonth month, RandomGenerator random) {
        return new PetitionNo(SERIES.random(region, month, random));
    }

    /** Reads what somebody typed, in any width and with any separators; empty when it cannot be a number. */
    public static Optional<PetitionNo> parse(@Nullable String typed) {
        return SERIES.read(Typed.canonical(typed)).map(PetitionNo::new);
    }

    /** In groups, as it is printed and read aloud: {@code 411000-2611-0001783-3}. */
    public String display() {
        return SERIES.display(digits);
    }

    /** The last four digits, enough to tell one's own petitions apart. */
    public String tail() {
        return NumberSeries.tail(digits);
    }
}
