package portal.oversight;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import portal.petition.PetitionNo;

/**
 * What the petition office recommends to those in charge, and what they wrote back (art. 40).
 *
 * @param office code of the office that makes it
 * @param number in the register of that office, as in 许信建〔2026〕3号
 * @param target code of the agency it is made to
 * @param cases numbers of the petitions it grew out of
 * @param feedback empty until the written feedback came; until then it is asked for again and again
 */
public record Recommendation(
        long id,
        Kind kind,
        String office,
        String number,
        String target,
        List<PetitionNo> cases,
        String text,
        LocalDate issuedOn,
        Optional<Feedback> feedback,
        int version) {
    public Recommendation {
        cases = List.copyOf(cases);
    }

    /** The three kinds of art. 40. */
    public enum Kind {
        IMPROVE_WORK("改进工作建议", "改进工作"),
        IMPROVE_POLICY("完善政策建议", "完善政策"),
        HOLD_TO_ACCOUNT("追究责任建议", "追究责任");

        private final String label;
        private final String purpose;

        Kind(String label, String purpose) {
            this.label = label;
            this.purpose = purpose;
        }

        public static Optional<Kind> of(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(name))
                    .findFirst();
        }

        public String label() {
            return label;
        }

        /** What it wants, in the words of the regulation. */
        String purpose() {
            return purpose;
        }
    }

    /** What becomes of it. */
    public enum Adoption {
        ADOPTED("采纳"),
        PARTLY_ADOPTED("部分采纳"),
        NOT_ADOPTED("未采纳");

        private final String label;

        Adoption(String label) {
            this.label = label;
        }

        public static Optional<Adoption> of(String name) {
            return Arrays.stream(values())
                    .filter(adoption -> adoption.name().equals(name))
                    .findFirst();
        }

        public String label() {
            return label;
        }
    }

    /**
     * The written feedback.
     *
     * @param by name of the officer who entered it
     * @param agency code of that officer's agency: the office itself when it came on paper
     */
    public record Feedback(Adoption adoption, String text, LocalDate day, String by, String agency) {}

    /** A new one as somebody wrote it: numbers and names as they were typed. */
    public record Draft(String kind, String target, List<String> cases, String text) {
        public Draft {
            cases = List.copyOf(cases);
        }
    }

    /** Never what it says, which belongs in no log. */
    @Override
    public String toString() {
        return "Recommendation[" + number + "]";
    }
}
