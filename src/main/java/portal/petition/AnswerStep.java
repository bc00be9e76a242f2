package portal.petition;

import java.util.List;
import portal.law.Fault;

/** How a matter ends at the competent agency: its answer, how that reaches the citizen, what is carried out (arts. 29, 32, 33). */
public sealed interface AnswerStep extends Step {
    /** Both sides came to terms (art. 33). */
    record Settle(boolean mediated, String terms) implements AnswerStep {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/terms", terms, "请写明协议的内容。");
        }
    }

    /** The agency decides an appeal, in writing (art. 32). */
    record Conclude(Opinion opinion) implements AnswerStep {
        @Override
        public Facts applied(Facts before) {
            return before.served(false);
        }

        @Override
        public List<Fault> faults(Facts before) {
            return opinion.faults(before.requests(), Remedy.againstOpinion(before.route()));
        }
    }

    /** What becomes of a suggestion (art. 29). */
    enum Adoption {
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

    /** The agency answers a suggestion (art. 29). */
    record AnswerSuggestion(Adoption adoption, String answer) implements AnswerStep {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/answer", answer, "请写明答复和理由。");
        }
    }

    /** The agency reports the result of what was assigned to it (art. 22). */
    record ReportResult(String text) implements AnswerStep {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/text", text, "请写办结报告。");
        }
    }

    /** How a paper reached the citizen. */
    enum Way {
        ONLINE("网上送达"),
        IN_PERSON("当面送达"),
        POST("邮寄送达"),
        LEFT("留置送达");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The written answer reached the citizen: from here the days to ask for a review count (arts. 35, 36). */
    record Serve(Way way) implements AnswerStep {
        @Override
        public Facts applied(Facts before) {
            return before.served(true);
        }
    }

    /** What was upheld has been carried out (art. 32). */
    record RecordExecution(String text) implements AnswerStep {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/text", text, "请写明执行的情况。");
        }
    }
}
