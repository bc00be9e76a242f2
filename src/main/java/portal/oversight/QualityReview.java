package portal.oversight;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A closed case under review.
 *
 * @param round such as 2026-03: the month in which it was closed
 * @param agency who handled it
 * @param faults the points of the standard it does not meet
 * @param rightBy until when the agency puts them right; empty while it was not looked at or has none
 */
public record QualityReview(
        long id,
        String round,
        long no,
        String agency,
        Way way,
        boolean reviewed,
        Set<Standard> faults,
        String finding,
        Optional<LocalDate> rightBy,
        Optional<LocalDate> rightedOn,
        int version) {
    public QualityReview {
        faults = Set.copyOf(faults);
    }

    /** Who looks. */
    public enum Way {
        SELF("自查"),
        OFFICE("评查"),
        MUTUAL("互查");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
