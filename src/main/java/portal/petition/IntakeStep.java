package portal.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import portal.law.Fault;

/** What is done with a petition from its registration to the agency that handles it. */
public sealed interface IntakeStep extends Step {
    /** It is entered in the register (art. 22). */
    record Register() implements IntakeStep {}

    /** It goes to the agency that is competent (art. 22), with the route the office thinks right. */
    record Transfer(String agency, Optional<Route> route) implements IntakeStep {
        @Override
        public Facts applied(Facts before) {
            return before.holder(agency).suggested(route).simple(false);
        }

        @Override
        public List<Fault> faults(Facts before) {
            return Written.agency(agency, before);
        }
    }

    /** It goes to the competent agency, which must report the result by a day (art. 22). */
    record Assign(String agency, Optional<Route> route, LocalDate reportOn) implements IntakeStep {
        @Override
        public Facts applied(Facts before) {
            return before.holder(agency).suggested(route).simple(false);
        }

        @Override
        public Map<LegalClock, LocalDate> sets() {
            return Map.of(LegalClock.REPORT, reportOn);
        }

        @Override
        public List<Fault> faults(Facts before) {
            return Written.agency(agency, before);
        }
    }

    /** Grave or urgent: the government of the level is asked to decide (art. 22). */
    record PutToGovernment(String proposal) implements IntakeStep {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/proposal", proposal, "请写明情况和建议。");
        }
    }

    /** A letter about litigation goes to the political-legal body of the level (art. 22). */
    record PassToPoliticalLegal(String agency) implements IntakeStep {
        @Override
        public Facts applied(Facts before) {
            return before.holder(agency);
        }

        @Override
        public List<Fault> faults(Facts before) {
            return Written.agency(agency, before);
        }
    }

    /**
     * A matter of discipline goes to discipline inspection (art. 22).
     *
     * @param accused of an accusation, whom it is about where that is settled with the same step: as soon as an accusation
     *     is settled to be about the desk that has it, or about whom that is under, the desk can do nothing with it any more
     */
    record PassToDiscipline(String agency, Set<String> accused) implements IntakeStep {
        public PassToDiscipline {
            accused = accused == null ? Set.of() : Set.copyOf(accused); // steps of before say nothing of it
        }

        /** Of what is no accusation, or of whom was settled before. */
        public PassToDiscipline(String agency) {
            this(agency, Set.of());
        }

        @Override
        public Facts applied(Facts before) {
            return settled(before).holder(agency);
        }

        @Override
        public List<Fault> faults(Facts before) {
            return Written.agency(agency, settled(before));
        }

        private Facts settled(Facts before) {
            return accused.isEmpty() ? before : before.accused(accused);
        }
    }

    /** A cleared clerk settles whom an accusation is about (art. 30): those must never learn of it. */
    record SettleAccused(Set<String> agencies) implements IntakeStep {
        @Override
        public Facts applied(Facts before) {
            return before.accused(agencies);
        }
    }

    /**
     * It was filed as what it is not (arts. 29 to 31): from here it goes the way of its own kind. Whom an accusation is
     * about has then still to be settled, and what was settled of one that is none binds nobody any more.
     *
     * @param was what it was filed as
     */
    record Reclassify(Purpose was, Purpose purpose, String reason) implements IntakeStep {
        @Override
        public Purpose kind(Purpose before) {
            return purpose;
        }

        @Override
        public Facts applied(Facts before) {
            return before.unsettled().suggested(Optional.empty());
        }

        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/reason", reason, "请写明为什么要更正类别。");
        }
    }

    /** The same matter of the same person is in hand at this office: both go on as one. */
    record Join(String other) implements IntakeStep {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/other", other, "请写明并入哪一件。");
        }
    }

    /** The same matter is in hand below (art. 19). */
    record Decline(String ground) implements IntakeStep {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/ground", ground, "请写明同一事项正由哪个单位办理。");
        }
    }

    /** The same facts and reasons had their final review (art. 36): a person decides that they are the same. */
    record Bar(String ground) implements IntakeStep {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/ground", ground, "请写明复核意见，以及为什么是同一事实和理由。");
        }
    }

    /**
     * What is asked for is information that the office holds: it goes the way of requests for information.
     *
     * @param infoRequest the number it is registered under there; empty until it is
     */
    record HandToRequests(String reasons, String infoRequest) implements IntakeStep {
        public HandToRequests as(String number) {
            return new HandToRequests(reasons, number);
        }

        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/reasons", reasons, "请写明为什么是申请公开政府信息。");
        }
    }

    /** The agency says that it is not competent (art. 23). */
    record SendBack(String reasons) implements IntakeStep {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/reasons", reasons, "请详细说明为什么不属于本单位职权范围。");
        }
    }

    /** The sender agrees: it takes effect only now (art. 23). */
    record AgreeSendBack() implements IntakeStep {
        @Override
        public Facts applied(Facts before) {
            return before.holder(before.office()).simple(false);
        }
    }

    /** The sender does not agree: the agency handles it. */
    record RefuseSendBack(String reasons) implements IntakeStep {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/reasons", reasons, "请说明为什么应由该单位办理。");
        }
    }

    /** Agencies differ about who is competent (art. 24). */
    record Dispute(String ground) implements IntakeStep {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/ground", ground, "请写明涉及哪些单位、各自的意见。");
        }
    }

    /** Who decides when agencies differ. */
    enum Arbiter {
        COMMON_SUPERIOR("共同的上一级机关、单位"),
        JOINT_CONFERENCE("共同的信访工作联席会议");

        private final String label;

        Arbiter(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The common superior, or without one the joint conference, says who is competent (art. 24). */
    record DecideCompetence(String agency, Arbiter by) implements IntakeStep {
        @Override
        public Facts applied(Facts before) {
            return before.holder(agency).simple(false);
        }

        @Override
        public List<Fault> faults(Facts before) {
            return Written.agency(agency, before);
        }
    }

    /** Those to whom it was passed tell what became of it. */
    record GiveFeedback(String text) implements IntakeStep {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/text", text, "请写明反馈的内容。");
        }
    }
}
