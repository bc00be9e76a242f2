package portal.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the petition office recommends to those in charge, and what they wrote back (art. 40).
 *
 * @param target code of the agency it is made to
 * @param cases numbers of the petitions it grew out of
 * @param feedback empty until the written feedback came; until then it is asked for again and again
 */
public record Recommendation(
        long id,
        Kind kind,
        String target,
        List<Long> cases,
        String text,
        LocalDate issuedOn,
        Optional<Feedback> feedback) {
    public Recommendation {
        cases = List.copyOf(cases);
    }

    /** The three kinds of art. 40. */
    public enum Kind {
        IMPROVE_WORK("改进工作建议"),
        IMPROVE_POLICY("完善政策建议"),
        HOLD_TO_ACCOUNT("追究责任建议");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
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

        public String label() {
            return label;
        }
    }

    /** The written feedback. */
    public record Feedback(Adoption adoption, String text, LocalDate day) {}
}
