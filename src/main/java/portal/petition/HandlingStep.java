package portal.petition;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.law.Deadline;
import portal.law.Fault;
import portal.law.Term;
import portal.law.Terms;

/** What the competent agency does with a petition until it has an answer: how it takes the matter up, its time, hearings. */
public sealed interface HandlingStep extends Step {
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
    record UseSimple(SimpleGround ground) implements HandlingStep {
        @Override
        public Facts applied(Facts before) {
            return before.simple(true);
        }
    }

    /** It turns out not to be simple: the ordinary terms run, from the day they would have. */
    record LeaveSimple(String ground) implements HandlingStep {
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
    record Accept(Optional<Route> route, List<String> requests, Optional<LocalDate> statutoryDay)
            implements HandlingStep {
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
    record Redirect(Route route, String where) implements HandlingStep {
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
    record AskExtension(int days, String ground) implements HandlingStep {
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
    record Extend(int days, String ground) implements HandlingStep {
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
    record RefuseExtension(String ground) implements HandlingStep {
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
    record Suspend(String ground, String basis) implements HandlingStep {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.both("/ground", ground, "请写明中止的原因。", "/basis", basis, "请写明依据哪部法律的哪一条。");
        }
    }

    /** What it waited for has come; the time in between does not count. */
    record Resume(int days) implements HandlingStep {
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
    record HoldHearing(LocalDate from, LocalDate to, String record) implements HandlingStep {
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
    record Mediate(String record) implements HandlingStep {
        @Override
        public List<Fault> faults(Facts before) {
            return Written.of("/record", record, "请写明双方同意调解的情况。");
        }
    }
}
