package portal.statistics;

import java.util.Arrays;
import java.util.Optional;

/** By what the numbers of a month are told apart. */
public enum Grouping {
    TOTAL("total"),
    AGENCY("agency"),
    CATEGORY("category");

    private final String word;

    Grouping(String word) {
        this.word = word;
    }

    public static Optional<Grouping> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** The word in the database. */
    public String word() {
        return word;
    }
}
