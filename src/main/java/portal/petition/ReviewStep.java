package portal.petition;

import java.util.List;
import portal.law.Fault;

/** What is done when a petitioner asks for a review or a final review (arts. 35, 36). */
public sealed interface ReviewStep extends Step {
    /** The citizen asks the agency above for a review (art. 35). */
    record AskReview(String reviewer, String grounds) implements ReviewStep {
        @Override
        public Facts applied(Facts before) {
            return before.holder(reviewer);
        }

        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/grounds", grounds, "请写明为什么不服。");
        }
    }

    /** The citizen asks the agency above that for the final review (art. 36). */
    record AskFinalReview(String reviewer, String grounds) implements ReviewStep {
        @Override
        public Facts applied(Facts before) {
            return before.holder(reviewer);
        }

        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/grounds", grounds, "请写明为什么不服。");
        }
    }

    /** A late request is taken for a good reason. */
    record AdmitLate(String reasons) implements ReviewStep {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/reasons", reasons, "请写明正当理由。");
        }
    }

    /** A late request has no good reason. */
    record RefuseLate(String reasons) implements ReviewStep {
        @Override
        public Facts applied(Facts before) {
            return before.holder(before.handler());
        }

        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/reasons", reasons, "请写明为什么没有正当理由。");
        }
    }

    /** The agency above decides on the opinion (art. 35). */
    record ConcludeReview(ReviewOpinion opinion) implements ReviewStep {
        boolean revokes() {
            return opinion.result() == ReviewOpinion.Result.REVOKED;
        }

        @Override
        public Facts applied(Facts before) {
            Facts unserved = before.served(false);
            return revokes() ? unserved.holder(before.handler()).extended(false).simple(false) : unserved;
        }

        @Override
        public List<Fault> faults(Facts before) {
            return opinion.faults(revokes() ? List.of() : Remedy.againstReview());
        }
    }

    /** The last instance decides (art. 36). */
    record ConcludeFinalReview(ReviewOpinion opinion) implements ReviewStep {
        @Override
        public List<Fault> faults(Facts before) {
            return opinion.faults(List.of());
        }
    }
}
