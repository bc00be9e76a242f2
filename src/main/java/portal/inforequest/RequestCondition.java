package portal.inforequest;

import java.util.function.Predicate;

/** What must be so, beside the stage, for a line of the procedure to hold; each says in Chinese why not. */
public enum RequestCondition {
    COUNTS_AT_ONCE("这种方式提交的，以双方确认之日为收到之日。", at -> !at.facts().channel().confirmed()),
    COUNTS_FROM_CONFIRMATION("这种方式提交的，不用另行确认。", at -> at.facts().channel().confirmed()),
    NO_CORRECTION_ASKED("补正只能一次性告知，已经告知过了。", at -> !at.facts().has(RequestMark.CORRECTION_ASKED)),
    CORRECTION_NOTICE_IN_TIME(
            "补正应当自收到申请之日起7个工作日内告知，期限已经过了，请按现有内容答复。",
            at -> at.runs(RequestClock.CORRECTION_NOTICE) && !at.passed(RequestClock.CORRECTION_NOTICE)),
    CORRECTION_OVER("补正的期限还没有过。", at -> at.passed(RequestClock.CORRECTION)),
    ANSWER_RUNS("现在计算的不是二十个工作日的期限。", at -> at.runs(RequestClock.ANSWER)),
    WITHIN_THE_TERM("答复期限已经过了，不能再延长。", at -> !at.passed(RequestClock.ANSWER)),
    NOT_EXTENDED("已经延长一次，不能再延。", at -> !at.facts().has(RequestMark.EXTENDED)),
    NO_EXTENSION_ASKED("延长申请正等负责人同意。", at -> at.facts().extensionAsked() == 0),
    EXTENSION_ASKED("还没有人申请延长。", at -> at.facts().extensionAsked() > 0),
    NO_THIRD_PARTY_WAITS("正在等第三方的意见。", at -> !at.facts().has(RequestMark.THIRD_PARTY_WAITS)),
    THIRD_PARTY_WAITS("没有在征求第三方的意见。", at -> at.facts().has(RequestMark.THIRD_PARTY_WAITS)),
    THIRD_PARTY_OVER("第三方提出意见的15个工作日还没有过。", at -> at.passed(RequestClock.THIRD_PARTY)),
    THIRD_PARTY_OBJECTED("第三方没有不同意公开。", at -> at.facts().has(RequestMark.THIRD_PARTY_OBJECTED)),
    THIRD_PARTY_NOT_TOLD("已经告知过第三方了。", at -> !at.facts().has(RequestMark.THIRD_PARTY_TOLD)),
    NO_CO_AUTHOR_WAITS("正在等共同制作机关的意见。", at -> !at.facts().has(RequestMark.CO_AUTHOR_WAITS)),
    CO_AUTHOR_WAITS("没有在征求共同制作机关的意见。", at -> at.facts().has(RequestMark.CO_AUTHOR_WAITS)),
    CO_AUTHOR_OVER("共同制作机关提出意见的15个工作日还没有过。", at -> at.passed(RequestClock.CO_AUTHOR)),
    THE_OTHER_STILL_WAITS(
            "没有别的意见要等。",
            at -> at.facts().has(RequestMark.THIRD_PARTY_WAITS) && at.facts().has(RequestMark.CO_AUTHOR_WAITS)),
    THE_LAST_TO_ANSWER(
            "还有别的意见要等。",
            at -> !(at.facts().has(RequestMark.THIRD_PARTY_WAITS) && at.facts().has(RequestMark.CO_AUTHOR_WAITS))),
    NO_REASONS_ASKED("已经要求说明过理由。", at -> !at.facts().has(RequestMark.REASONS_ASKED)),
    EXPLANATION_OVER("说明理由的期限还没有过。", at -> at.passed(RequestClock.EXPLANATION)),
    EXPLAINED("申请人说明了合理的理由，才能确定延迟答复的日期。", at -> at.facts().has(RequestMark.EXPLAINED)),
    NOT_CHARGED("已经通知缴费。", at -> !at.facts().has(RequestMark.CHARGED)),
    NO_PAYMENT_CLAIMED("已经告诉过我们缴费了。", at -> !at.facts().has(RequestMark.PAYMENT_CLAIMED)),
    FEE_OVER("缴费的期限还没有过。", at -> at.passed(RequestClock.FEE)),
    NOT_SERVED("送达已经记下了。", at -> !at.facts().has(RequestMark.SERVED)),
    SOMETHING_GIVEN(
            "只有向您公开了的信息，才可以建议主动公开。",
            at -> at.facts().answer().filter(AnswerKind::gives).isPresent()),
    NOT_SUGGESTED("已经建议过了。", at -> !at.facts().has(RequestMark.PUBLICATION_SUGGESTED));

    private final String otherwise;
    private final Predicate<RequestMoment> holds;

    RequestCondition(String otherwise, Predicate<RequestMoment> holds) {
        this.otherwise = otherwise;
        this.holds = holds;
    }

    /** What is said when it does not hold. */
    public String otherwise() {
        return otherwise;
    }

    boolean holds(RequestMoment at) {
        return holds.test(at);
    }
}
