package portal.oversight;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import portal.petition.PetitionNo;

/**
 * A closed case under review.
 *
 * @param round such as 2026-03: the month in which it was closed
 * @param office code of the office in whose register it is
 * @param agency who handled it
 * @param reviewedOn empty until somebody looked at it
 * @param reviewedFor code of the agency whose people looked; empty until then
 * @param faults the points of the standard it does not meet
 * @param rightBy until when the agency puts them right; empty while it was not looked at or has none
 * @param righted what the agency did
 */
public record QualityReview(
        long id,
        String round,
        PetitionNo no,
        String office,
        String agency,
        Way way,
        Optional<LocalDate> reviewedOn,
        String reviewedFor,
        Set<Standard> faults,
        String finding,
        Optional<LocalDate> rightBy,
        Optional<LocalDate> rightedOn,
        String righted,
        int version) {
    public QualityReview {
        faults = Set.copyOf(faults);
    }

    /** Who looks. */
    public enum Way {
        /** The agency that handled the case. */
        SELF("自查"),
        /** The petition office. */
        OFFICE("评查"),
        /** People of another agency, whom the petition office asks; it notes what they found. */
        MUTUAL("互查");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        public static Optional<Way> of(String name) {
            return Arrays.stream(values())
                    .filter(way -> way.name().equals(name))
                    .findFirst();
        }

        public String label() {
            return label;
        }
    }

    /**
     * What was found, as it was typed.
     *
     * @param met the points that are as they should be
     * @param faults those that are not
     * @param rightBy until when they are to be put right
     * @param reviewedFor whose people looked; asked for in a mutual review alone
     */
    public record Finding(Set<Standard> met, Set<Standard> faults, String text, String rightBy, String reviewedFor) {
        public Finding {
            met = Set.copyOf(met);
            faults = Set.copyOf(faults);
        }
    }

    public boolean reviewed() {
        return reviewedOn.isPresent();
    }

    /** Whether the agency still has something to put right. */
    public boolean open() {
        return rightBy.isPresent() && rightedOn.isEmpty();
    }

    /** Whether its day for that is over. */
    public boolean overdue(LocalDate today) {
        return open() && rightBy.filter(today::isAfter).isPresent();
    }

    /** Never what it says, which belongs in no log. */
    @Override
    public String toString() {
        return "QualityReview[" + id + "]";
    }
}
