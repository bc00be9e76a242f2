package portal.petition;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import portal.law.Deadline;
import portal.law.Fault;
import portal.law.Term;
import portal.law.Terms;

/** What somebody did with a petition, and one line of its history. */
public sealed interface Step {
    /** What is known of the petition after it. */
    default Facts applied(Facts before) {
        return before;
    }

    /** The last days that the step itself sets. */
    default Map<LegalClock, LocalDate> sets() {
        return Map.of();
    }

    /** The running clocks, where the step makes one longer. */
    default Map<LegalClock, Deadline> bends(Map<LegalClock, Deadline> running) {
        return running;
    }

    /** What is missing from it or wrong in it. */
    default List<Fault> faults(Facts before) {
        return List.of();
    }

    /** The word it has in the history: transfer, ask-review. */
    static String word(Class<? extends Step> step) {
        return step.getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** It is entered in the register (art. 22). */
    record Register() implements Step {}

    /** The citizen brings one more file (art. 19: facts and reasons). */
    record AddFile() implements Step {}

    /** The citizen adds something. */
    record Supplement(String text) implements Step {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/text", text, "请写要补充的内容。");
        }
    }

    /** It goes to the agency that is competent (art. 22), with the route the office thinks right. */
    record Transfer(String agency, Optional<Route> route) implements Step {
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
    record Assign(String agency, Optional<Route> route, LocalDate reportOn) implements Step {
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
    record PutToGovernment(String proposal) implements Step {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/proposal", proposal, "请写明情况和建议。");
        }
    }

    /** Grave and urgent information goes up at once (art. 25). */
    record ReportUpward(String text) implements Step {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/text", text, "请写明报告的内容和报给谁。");
        }
    }

    /** A letter about litigation goes to the political-legal body of the level (art. 22). */
    record PassToPoliticalLegal(String agency) implements Step {
        @Override
        public Facts applied(Facts before) {
            return before.holder(agency);
        }

        @Override
        public List<Fault> faults(Facts before) {
            return Written.agency(agency, before);
        }
    }

    /** A matter of discipline goes to discipline inspection (art. 22). */
    record PassToDiscipline(String agency) implements Step {
        @Override
        public Facts applied(Facts before) {
            return before.holder(agency);
        }

        @Override
        public List<Fault> faults(Facts before) {
            return Written.agency(agency, before);
        }
    }

    /** A cleared clerk settles whom an accusation is about (art. 30): those must never learn of it. */
    record SettleAccused(Set<String> agencies) implements Step {
        @Override
        public Facts applied(Facts before) {
            return before.accused(agencies);
        }
    }

    /** The same matter of the same person is in hand at this office: both go on as one. */
    record Join(String other) implements Step {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/other", other, "请写明并入哪一件。");
        }
    }

    /** The same matter is in hand below (art. 19). */
    record Decline(String ground) implements Step {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/ground", ground, "请写明同一事项正由哪个单位办理。");
        }
    }

    /** The same facts and reasons had their final review (art. 36): a person decides that they are the same. */
    record Bar(String ground) implements Step {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/ground", ground, "请写明复核意见，以及为什么是同一事实和理由。");
        }
    }

    /** The agency says that it is not competent (art. 23). */
    record SendBack(String reasons) implements Step {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/reasons", reasons, "请详细说明为什么不属于本单位职权范围。");
        }
    }

    /** The sender agrees: it takes effect only now (art. 23). */
    record AgreeSendBack() implements Step {
        @Override
        public Facts applied(Facts before) {
            return before.holder(before.office());
        }
    }

    /** The sender does not agree: the agency handles it. */
    record RefuseSendBack(String reasons) implements Step {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/reasons", reasons, "请说明为什么应由该单位办理。");
        }
    }

    /** Agencies differ about who is competent (art. 24). */
    record Dispute(String ground) implements Step {
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
    record DecideCompetence(String agency, Arbiter by) implements Step {
        @Override
        public Facts applied(Facts before) {
            return before.holder(agency);
        }

        @Override
        public List<Fault> faults(Facts before) {
            return Written.agency(agency, before);
        }
    }

    /** Why a matter is simple (简易办理办法 art. 3). */
    enum SimpleGround {
        CLEAR("事实清楚、责任明确、争议不大、易于解决"),
        AT_ONCE("咨询、意见建议、表达感谢，可以即时反馈"),
        DAILY_LIFE("涉及日常生产生活、时效性强，应当即时处理"),
        PROMISED("有关机关、单位已有明确承诺或者结论"),
        OTHER("其他可以简易办理的");

        private final String label;

        SimpleGround(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The agency handles it in the simple way. */
    record UseSimple(SimpleGround ground) implements Step {
        @Override
        public Facts applied(Facts before) {
            return before.simple(true);
        }
    }

    /** It turns out not to be simple: the ordinary terms run, from the day they would have. */
    record LeaveSimple(String ground) implements Step {
        @Override
        public Facts applied(Facts before) {
            return before.simple(false);
        }

        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/ground", ground, "请写明为什么不宜简易办理。");
        }
    }

    /** The agency tells the citizen that it has the matter, and how it will handle it (art. 23). */
    record Accept(Optional<Route> route, List<String> requests, Optional<LocalDate> statutoryDay) implements Step {
        public Accept {
            requests = List.copyOf(requests);
        }

        @Override
        public Facts applied(Facts before) {
            return before.decided(route, requests.size());
        }

        @Override
        public Map<LegalClock, LocalDate> sets() {
            return statutoryDay.map(day -> Map.of(LegalClock.STATUTORY, day)).orElse(Map.of());
        }

        @Override
        public List<Fault> faults(Facts before) {
            return requests.isEmpty() || requests.stream().anyMatch(String::isBlank)
                    ? List.of(new Fault("/requests", "accept.requests", "请逐项写明要答复的请求，至少一项。"))
                    : List.of();
        }
    }

    /** The agency leads the citizen to the procedure that decides such matters (art. 31). */
    record Redirect(Route route, String where) implements Step {
        @Override
        public Facts applied(Facts before) {
            return before.decided(Optional.of(route), before.requests());
        }

        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/where", where, "请写明向哪个机关提出、怎样提出。");
        }
    }

    /** The clerk asks the head for more time (art. 34). */
    record AskExtension(int days, String ground) implements Step {
        @Override
        public Facts applied(Facts before) {
            return before.extensionAsked(days);
        }

        @Override
        public List<Fault> faults(Facts before) {
            return Extend.faults(days, ground);
        }
    }

    /** The head grants more time, once, for a complex matter (art. 34). */
    record Extend(int days, String ground) implements Step {
        private static final int LONGEST = Terms.HANDLING_EXTENSION.length();

        @Override
        public Facts applied(Facts before) {
            return before.extended(true);
        }

        @Override
        public Map<LegalClock, Deadline> bends(Map<LegalClock, Deadline> running) {
            Map<LegalClock, Deadline> longer = new EnumMap<>(LegalClock.class);
            longer.putAll(running);
            longer.computeIfPresent(
                    LegalClock.HANDLING,
                    (clock, deadline) -> deadline.plus(new Term.CalendarDays(days, Terms.HANDLING_EXTENSION.source())));
            return longer;
        }

        @Override
        public List<Fault> faults(Facts before) {
            return faults(days, ground);
        }

        static List<Fault> faults(int days, String ground) {
            if (days < 1 || days > LONGEST) {
                return List.of(new Fault("/days", "extension.days", "延长不超过" + LONGEST + "日，最少1日。"));
            }
            return Written.of("/ground", ground, "请写明情况怎样复杂，要告知信访人。");
        }
    }

    /** The head does not grant it. */
    record RefuseExtension(String ground) implements Step {
        @Override
        public Facts applied(Facts before) {
            return before.extensionAsked(0);
        }

        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/ground", ground, "请写明理由。");
        }
    }

    /** A statutory procedure is suspended, as its own law allows. */
    record Suspend(String ground, String basis) implements Step {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.both("/ground", ground, "请写明中止的原因。", "/basis", basis, "请写明依据哪部法律的哪一条。");
        }
    }

    /** What it waited for has come; the time in between does not count. */
    record Resume(int days) implements Step {
        @Override
        public Map<LegalClock, Deadline> bends(Map<LegalClock, Deadline> running) {
            return Written.paused(running, LegalClock.STATUTORY, days);
        }

        @Override
        public List<Fault> faults(Facts before) {
            return days < 0 ? List.of(new Fault("/days", "days", "中止的天数不能是负数。")) : List.of();
        }
    }

    /** A hearing, from one day to another, both counted; only in the final review does its time not count (art. 36). */
    record HoldHearing(LocalDate from, LocalDate to, String record) implements Step {
        @Override
        public Map<LegalClock, Deadline> bends(Map<LegalClock, Deadline> running) {
            return Written.paused(running, LegalClock.FINAL_REVIEW, (int) (to.toEpochDay() - from.toEpochDay()) + 1);
        }

        @Override
        public List<Fault> faults(Facts before) {
            return to.isBefore(from)
                    ? List.of(new Fault("/to", "hearing.days", "听证结束的日期早于开始的日期。"))
                    : Written.of("/record", record, "请写明听证的情况。");
        }
    }

    /** Both sides agreed to mediation (art. 33). */
    record Mediate(String record) implements Step {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/record", record, "请写明双方同意调解的情况。");
        }
    }

    /** Both sides came to terms (art. 33). */
    record Settle(boolean mediated, String terms) implements Step {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/terms", terms, "请写明协议的内容。");
        }
    }

    /** The agency decides an appeal, in writing (art. 32). */
    record Conclude(Opinion opinion) implements Step {
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
    record AnswerSuggestion(Adoption adoption, String answer) implements Step {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/answer", answer, "请写明答复和理由。");
        }
    }

    /** Those to whom it was passed tell what became of it. */
    record GiveFeedback(String text) implements Step {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/text", text, "请写明反馈的内容。");
        }
    }

    /** The agency reports the result of what was assigned to it (art. 22). */
    record ReportResult(String text) implements Step {
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
    record Serve(Way way) implements Step {
        @Override
        public Facts applied(Facts before) {
            return before.served(true);
        }
    }

    /** What was upheld has been carried out (art. 32). */
    record RecordExecution(String text) implements Step {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/text", text, "请写明执行的情况。");
        }
    }

    /** The citizen asks the agency above for a review (art. 35). */
    record AskReview(String reviewer, String grounds) implements Step {
        @Override
        public Facts applied(Facts before) {
            return before.holder(reviewer).served(false);
        }

        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/grounds", grounds, "请写明为什么不服。");
        }
    }

    /** The citizen asks the agency above that for the final review (art. 36). */
    record AskFinalReview(String reviewer, String grounds) implements Step {
        @Override
        public Facts applied(Facts before) {
            return before.holder(reviewer).served(false);
        }

        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/grounds", grounds, "请写明为什么不服。");
        }
    }

    /** A late request is taken for a good reason. */
    record AdmitLate(String reasons) implements Step {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/reasons", reasons, "请写明正当理由。");
        }
    }

    /** A late request has no good reason. */
    record RefuseLate(String reasons) implements Step {
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
    record ConcludeReview(ReviewOpinion opinion) implements Step {
        boolean revokes() {
            return opinion.result() == ReviewOpinion.Result.REVOKED;
        }

        @Override
        public Facts applied(Facts before) {
            return revokes() ? before.holder(before.handler()).extended(false).simple(false) : before;
        }

        @Override
        public List<Fault> faults(Facts before) {
            return opinion.faults(revokes() ? List.of() : Remedy.againstReview());
        }
    }

    /** The last instance decides (art. 36). */
    record ConcludeFinalReview(ReviewOpinion opinion) implements Step {
        @Override
        public List<Fault> faults(Facts before) {
            return opinion.faults(List.of());
        }
    }

    /** The citizen wants to withdraw; it takes effect after a day. */
    record AskWithdrawal(OffsetDateTime at) implements Step {
        /** How long it can be taken back. */
        public static final Duration COOLING_OFF = Duration.ofHours(24);

        @Override
        public Facts applied(Facts before) {
            return before.withdrawalAsked(Optional.of(at));
        }
    }

    /** The citizen does not want to withdraw after all. */
    record TakeBackWithdrawal() implements Step {
        @Override
        public Facts applied(Facts before) {
            return before.withdrawalAsked(Optional.empty());
        }
    }

    /** The day has passed: the matter is withdrawn. */
    record Withdraw(OffsetDateTime at) implements Step {
        @Override
        public Facts applied(Facts before) {
            String back = before.handler().isEmpty() ? before.holder() : before.handler();
            return before.holder(back).withdrawalAsked(Optional.empty());
        }
    }

    /** The citizen says how content they are with the office and with the agency, each for itself (art. 21). */
    record Rate(Rating office, Rating agency, String reason) implements Step {
        @Override
        public Facts applied(Facts before) {
            return before.rated(true);
        }
    }

    /** An officer with an interest of their own stands back (art. 28). */
    record Recuse(String officer, String ground) implements Step {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/ground", ground, "请写明回避的理由。");
        }
    }

    /** Somebody in need is helped to social or judicial relief (art. 37). */
    record GiveHelp(String help) implements Step {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/help", help, "请写明告知或者帮助的内容。");
        }
    }

    /** A lawyer or legal adviser is asked for an opinion on this matter. */
    record AskCounsel(String adviser, String question) implements Step {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/question", question, "请写明要咨询的问题。");
        }
    }

    /** The adviser's opinion, on file. */
    record GiveCounsel(String opinion) implements Step {
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
    record Supervise(Lapse lapse, String demand, LocalDate answerOn) implements Step {
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
    record AnswerSupervision(String text) implements Step {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/text", text, "请写明整改的情况。");
        }
    }

    /** Something recorded was wrong: what is right stands in a new line, the old one stays. */
    record Correct(int line, String text) implements Step {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/text", text, "请写明更正的内容。");
        }
    }
}
