package portal.inforequest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.law.Fault;

/** What the office does with a request itself. */
public sealed interface OfficeStep extends RequestStep {
    /** It gets its place in the register. */
    record Register() implements OfficeStep {}

    /** Both sides confirm that it is here: the day it counts as received (art. 31). */
    record ConfirmReceipt(String how) implements OfficeStep {
        @Override
        public List<Fault> faults(RequestFacts before) {
            return Written.of("/how", how, "请写明怎样和申请人确认的，例如电话、短信。");
        }
    }

    /** Once, within seven working days, with what is missing and by when (art. 30). */
    record AskCorrection(String what, @Nullable LocalDate until) implements OfficeStep {
        @Override
        public RequestFacts applied(RequestFacts before) {
            return before.with(RequestMark.CORRECTION_ASKED);
        }

        @Override
        public Map<RequestClock, LocalDate> sets() {
            return until == null ? Map.of() : Map.of(RequestClock.CORRECTION, until);
        }

        @Override
        public List<Fault> faults(RequestFacts before) {
            return Written.all(
                    Written.of("/what", what, "请写明需要补正的事项，一次写全。"), Written.chosen("/until", until, "请写明补正的最后一天。"));
        }
    }

    /** Not corrected in time and without a good reason: given up (art. 30). */
    record CloseUncorrected(String note) implements OfficeStep {
        @Override
        public List<Fault> faults(RequestFacts before) {
            return Written.of("/note", note, "请写明为什么认为没有正当理由。");
        }
    }

    /** Clearly more, or more often, than reasonable (art. 35). */
    record AskReasons(String what, @Nullable LocalDate until) implements OfficeStep {
        @Override
        public RequestFacts applied(RequestFacts before) {
            return before.with(RequestMark.REASONS_ASKED);
        }

        @Override
        public Map<RequestClock, LocalDate> sets() {
            return until == null ? Map.of() : Map.of(RequestClock.EXPLANATION, until);
        }

        @Override
        public List<Fault> faults(RequestFacts before) {
            return Written.all(
                    Written.of("/what", what, "请写明申请的数量、频次怎样明显超过合理范围。"),
                    Written.chosen("/until", until, "请写明说明理由的最后一天。"));
        }
    }

    /** The day for the reasons went by without any. */
    record GoOnUnexplained() implements OfficeStep {
        @Override
        public RequestFacts applied(RequestFacts before) {
            return before.with(RequestMark.UNEXPLAINED);
        }
    }

    /** The reasons are reasonable, and twenty working days are not enough (art. 35). */
    record Delay(@Nullable LocalDate until, String reason) implements OfficeStep {
        @Override
        public Map<RequestClock, LocalDate> sets() {
            return until == null ? Map.of() : Map.of(RequestClock.DELAYED, until);
        }

        @Override
        public List<Fault> faults(RequestFacts before) {
            return Written.all(
                    Written.chosen("/until", until, "请写明延迟到哪一天答复。"), Written.of("/reason", reason, "请写明延迟答复的理由。"));
        }
    }

    /** A fee for handling, by requests or by pages (art. 42). */
    record Charge(@Nullable FeeBasis basis, int count, String howToPay) implements OfficeStep {
        @Override
        public RequestFacts applied(RequestFacts before) {
            return before.with(RequestMark.CHARGED);
        }

        /** In yuan. */
        public long fee() {
            return basis == null || !possible() ? 0 : basis.fee(count);
        }

        @Override
        public List<Fault> faults(RequestFacts before) {
            return Written.all(
                    Written.chosen("/basis", basis, "请选择按件还是按量；两种不能同时用。"),
                    possible() && (basis == null || fee() > 0)
                            ? List.of()
                            : List.of(new Fault("/count", "count.free", "这个数量还不收费：按件超过 10 件、按量超过 30 页才收。")),
                    Written.of("/howToPay", howToPay, "请写明怎样缴纳。"));
        }

        private boolean possible() {
            return count > 0 && count <= FeeBasis.MOST;
        }
    }

    /** The money is here; the time to answer begins anew. */
    record ConfirmPayment() implements OfficeStep {
        @Override
        public RequestFacts applied(RequestFacts before) {
            return before.with(RequestMark.PAID);
        }
    }

    record CloseUnpaid() implements OfficeStep {}

    /**
     * The answer.
     *
     * @param ground why something stays undisclosed; null where nothing does
     * @param reasons why it is answered so
     * @param how how and where the information is to be had, or what was given out
     * @param given the names of the files given out with it; null in answers from before they were recorded
     */
    record Answer(
            @Nullable AnswerKind kind,
            @Nullable Ground ground,
            String reasons,
            String how,
            @Nullable List<String> given)
            implements OfficeStep {
        public Answer {
            given = given == null ? null : List.copyOf(given);
        }

        /** The same with these files, if it gives anything at all. */
        public Answer giving(List<String> ready) {
            return new Answer(kind, ground, reasons, how, kind != null && kind.gives() ? ready : List.of());
        }

        @Override
        public RequestFacts applied(RequestFacts before) {
            return kind == null ? before : before.answered(kind);
        }

        @Override
        public List<Fault> faults(RequestFacts before) {
            return AnswerRules.faults(this, before);
        }

        public Optional<ReportLine> line() {
            return Optional.ofNullable(kind).map(given -> given.line(Optional.ofNullable(ground)));
        }
    }

    /** A petition, complaint or report in the form of a request: it goes the way of petitions (art. 39). */
    record Redirect(String reasons) implements OfficeStep {
        @Override
        public List<Fault> faults(RequestFacts before) {
            return Written.of("/reasons", reasons, "请写明为什么不作为政府信息公开申请处理。");
        }
    }

    /** The answer reached the applicant. */
    record Serve(@Nullable LocalDate on, String way) implements OfficeStep {
        @Override
        public RequestFacts applied(RequestFacts before) {
            return before.with(RequestMark.SERVED);
        }

        @Override
        public List<Fault> faults(RequestFacts before) {
            return Written.all(
                    on != null && on.isBefore(before.lastDay())
                            ? List.of(new Fault("/on", "on.early", "送达不能早于答复。"))
                            : Written.chosen("/on", on, "请写明送达的日期。"),
                    Written.of("/way", way, "请写明怎样送达的。"));
        }
    }
}
