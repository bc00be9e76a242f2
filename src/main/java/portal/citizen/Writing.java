package portal.citizen;

import java.util.Arrays;
import java.util.Optional;

/** What somebody can be writing: one of each, on whichever device. */
public enum Writing {
    PETITION("petition"),
    DISCLOSURE_REQUEST("disclosure-request");

    private final String word;

    Writing(String word) {
        this.word = word;
    }

    /** The word of the API. */
    public String word() {
        return word;
    }

    public static Optional<Writing> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
