package portal.inforequest;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import portal.law.Deadline;
import portal.law.Fault;
import portal.law.Term.WorkingDays;
import portal.law.Terms;

/** The one extension of the time to answer, which the head of the disclosure office has to agree to (art. 33). */
public sealed interface ExtensionStep extends RequestStep {
    /** Most working days of it. */
    int MOST = Terms.INFORMATION_EXTENSION.length();

    /** Twenty working days are not enough: the officer asks for more, once. */
    record AskExtension(int days, String reason) implements ExtensionStep {
        @Override
        public RequestFacts applied(RequestFacts before) {
            return before.extensionAsked(days);
        }

        @Override
        public List<Fault> faults(RequestFacts before) {
            return Written.all(extension(days), Written.of("/reason", reason, "请写明延长的理由。"));
        }
    }

    /** The head of the disclosure office agrees (art. 33). */
    record ApproveExtension(int days) implements ExtensionStep {
        @Override
        public RequestFacts applied(RequestFacts before) {
            return before.extensionAsked(0).with(RequestMark.EXTENDED);
        }

        @Override
        public Map<RequestClock, Deadline> bends(Map<RequestClock, Deadline> running) {
            Map<RequestClock, Deadline> longer = new EnumMap<>(RequestClock.class);
            longer.putAll(running);
            longer.computeIfPresent(
                    RequestClock.ANSWER,
                    (clock, deadline) -> deadline.plus(new WorkingDays(days, Terms.INFORMATION_EXTENSION.source())));
            return longer;
        }

        @Override
        public List<Fault> faults(RequestFacts before) {
            return extension(days);
        }
    }

    /** The head does not agree; the last day stays. */
    record RefuseExtension(String reason) implements ExtensionStep {
        @Override
        public RequestFacts applied(RequestFacts before) {
            return before.extensionAsked(0);
        }

        @Override
        public List<Fault> faults(RequestFacts before) {
            return Written.of("/reason", reason, "请写明不同意的理由。");
        }
    }

    private static List<Fault> extension(int days) {
        return days >= 1 && days <= MOST
                ? List.of()
                : List.of(new Fault("/days", "days.range", "延长 1 到 " + MOST + " 个工作日。"));
    }
}
