package portal.petition;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.law.Fault;

/** What may happen beside the course of a petition and leaves it where it stands, or ends it at the petitioner's wish. */
public sealed interface SideStep extends Step {
    /** The citizen brings one more file (art. 19: facts and reasons). */
    record AddFile() implements SideStep {}

    /** The citizen adds something. */
    record Supplement(String text) implements SideStep {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/text", text, "请写要补充的内容。");
        }
    }

    /** Grave and urgent information goes up at once (art. 25). */
    record ReportUpward(String text) implements SideStep {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/text", text, "请写明报告的内容和报给谁。");
        }
    }

    /** The citizen wants to withdraw; it takes effect after a day. */
    record AskWithdrawal(OffsetDateTime at) implements SideStep {
        /** How long it can be taken back. */
        public static final Duration COOLING_OFF = Duration.ofHours(24);

        @Override
        public Facts applied(Facts before) {
            return before.withdrawalAsked(Optional.of(at));
        }
    }

    /** The citizen does not want to withdraw after all. */
    record TakeBackWithdrawal() implements SideStep {
        @Override
        public Facts applied(Facts before) {
            return before.withdrawalAsked(Optional.empty());
        }
    }

    /** The day has passed: the matter is withdrawn; of a review the answer stands, and its days count from a new service. */
    record Withdraw(OffsetDateTime at) implements SideStep {
        @Override
        public Facts applied(Facts before) {
            String back = before.handler().isEmpty() ? before.holder() : before.handler();
            return before.holder(back).withdrawalAsked(Optional.empty()).served(false);
        }
    }

    /** The citizen says how content they are with the office and with the agency, each for itself (art. 21). */
    record Rate(Rating office, Rating agency, String reason) implements SideStep {
        @Override
        public Facts applied(Facts before) {
            return before.rated(true);
        }
    }

    /** An officer with an interest of their own stands back (art. 28). */
    record Recuse(String officer, String ground) implements SideStep {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/ground", ground, "请写明回避的理由。");
        }
    }

    /** Somebody in need is helped to social or judicial relief (art. 37). */
    record GiveHelp(String help) implements SideStep {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/help", help, "请写明告知或者帮助的内容。");
        }
    }

    /** A lawyer or legal adviser is asked for an opinion on this matter. */
    record AskCounsel(String adviser, String question) implements SideStep {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/question", question, "请写明要咨询的问题。");
        }
    }

    /** The adviser's opinion, on file. */
    record GiveCounsel(String opinion) implements SideStep {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/opinion", opinion, "请写明法律意见。");
        }
    }

    /** Why a matter is supervised (art. 40). */
    enum Lapse {
        OVERDUE("未按规定的期限办理"),
        SHIRKED("推诿、敷衍、拖延"),
        FALSIFIED("弄虚作假"),
        NOT_CARRIED_OUT("拒不执行信访处理意见"),
        AGAINST_RULES("违反规定受理、办理信访事项");

        private final String label;

        Lapse(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The office urges the agency, with reason and day (art. 40). */
    record Supervise(Lapse lapse, String demand, LocalDate answerOn) implements SideStep {
        @Override
        public Map<LegalClock, LocalDate> sets() {
            return Map.of(LegalClock.SUPERVISION, answerOn);
        }

        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/demand", demand, "请写明督办的要求。");
        }
    }

    /** The agency answers a supervision. */
    record AnswerSupervision(String text) implements SideStep {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/text", text, "请写明整改的情况。");
        }
    }

    /** Something recorded was wrong: what is right stands in a new line, the old one stays. */
    record Correct(int line, String text) implements SideStep {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/text", text, "请写明更正的内容。");
        }
    }
}
