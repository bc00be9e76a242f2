package portal.petition;

import java.util.Optional;
import java.util.function.Predicate;

/** What must be so, beside the stage, for a line of the procedure to hold; each says in Chinese why not. */
public enum Condition {
    OBJECTION_IN_TIME(
            "异议应当自收到之日起5个工作日内提出，只提一次；期限已经过了，或者由谁办理已经定了。",
            at -> at.clocks().containsKey(LegalClock.OBJECTION) && !at.passed(LegalClock.OBJECTION)),
    ACCUSED_SETTLED("还没有核定被检举、控告的是谁，不能转出。", at -> at.facts().accusedSettled()),
    ACCUSED_SETTLED_OR_NAMED(
            "还没有核定被检举、控告的是谁，不能转出。",
            at -> at.facts().accusedSettled()
                    || at.step() instanceof IntakeStep.PassToDiscipline passed
                            && !passed.accused().isEmpty()),
    NAMES_NO_ACCUSED(
            "只有检举控告才核定被检举、控告的是谁。",
            at -> at.step() instanceof IntakeStep.PassToDiscipline passed
                    && passed.accused().isEmpty()),
    INTO_APPEAL(Texts.SAME_KIND, at -> becomes(at, Purpose.APPEAL)),
    INTO_SUGGESTION(Texts.SAME_KIND, at -> becomes(at, Purpose.SUGGESTION)),
    INTO_ACCUSATION(Texts.SAME_KIND, at -> becomes(at, Purpose.ACCUSATION)),
    NOT_SIMPLE("已经在简易办理。", at -> !at.facts().simple()),
    SIMPLE("没有在简易办理。", at -> at.facts().simple()),
    NOT_ASSIGNED("上级交办的事项不适用简易办理。", at -> !at.clocks().containsKey(LegalClock.REPORT)),
    ASSIGNED("没有交办的事项不用提交办结报告。", at -> at.clocks().containsKey(LegalClock.REPORT)),
    BY_PETITION_ROUTE("只有按信访程序（第三十一条第六项）办理的事项才有这一步。", at -> at.facts().route().equals(Optional.of(Route.PETITION))),
    BY_DUTY_ROUTE("只有依照法定程序履行职责（第三十一条第五项）的事项才可以依法中止。", at -> at.facts().route().equals(Optional.of(Route.DUTY))),
    ACCEPTS_BY_PETITION_ROUTE(
            "申诉求决类事项要先定办理途径。",
            at -> at.step() instanceof HandlingStep.Accept accept
                    && accept.route().equals(Optional.of(Route.PETITION))),
    ACCEPTS_BY_DUTY_ROUTE(
            "申诉求决类事项要先定办理途径。",
            at -> at.step() instanceof HandlingStep.Accept accept
                    && accept.route().equals(Optional.of(Route.DUTY))),
    LEADS_ELSEWHERE(
            "这条途径由本单位办理，不用导入别处。",
            at -> at.step() instanceof HandlingStep.Redirect redirect
                    && !redirect.route().handledHere()),
    NOT_EXTENDED("已经延期一次，不能再延。", at -> !at.facts().extended()),
    EXTENSION_ASKED("还没有人申请延期。", at -> at.facts().extensionAsked() > 0),
    NO_EXTENSION_ASKED("延期申请正等负责人批准。", at -> at.facts().extensionAsked() == 0),
    WITHIN_THE_TERM("办理期限已经过了，不能再延期。", at -> !at.passed(LegalClock.HANDLING)),
    REVIEW_IN_TIME("请求复查的期限已经过了。", at -> !at.passed(LegalClock.REVIEW_REQUEST)),
    REVIEW_LATE("请求复查的期限还没有过。", at -> at.passed(LegalClock.REVIEW_REQUEST)),
    FINAL_REVIEW_IN_TIME("请求复核的期限已经过了。", at -> !at.passed(LegalClock.FINAL_REVIEW_REQUEST)),
    FINAL_REVIEW_LATE("请求复核的期限还没有过。", at -> at.passed(LegalClock.FINAL_REVIEW_REQUEST)),
    REVOKES("复查意见没有撤销原意见。", at -> at.step() instanceof ReviewStep.ConcludeReview review && review.revokes()),
    STANDS("复查意见撤销了原意见。", at -> at.step() instanceof ReviewStep.ConcludeReview review && !review.revokes()),
    NOT_SERVED("送达已经记下了。", at -> !at.facts().served()),
    NOT_RATED("已经评价过了，每件事项评价一次。", at -> !at.facts().rated()),
    NO_WITHDRAWAL_ASKED("已经申请撤回。", at -> at.facts().withdrawalAsked().isEmpty()),
    WITHDRAWAL_ASKED("没有申请过撤回。", at -> at.facts().withdrawalAsked().isPresent()),
    WITHDRAWAL_DUE(
            "申请撤回还不到24小时。",
            at -> at.step() instanceof SideStep.Withdraw withdraw
                    && at.facts()
                            .withdrawalAsked()
                            .map(asked -> !withdraw.at().isBefore(asked.plus(SideStep.AskWithdrawal.COOLING_OFF)))
                            .orElse(false)),
    SUPERVISED("没有需要答复的督办。", at -> at.clocks().containsKey(LegalClock.SUPERVISION));

    /** What more than one of them says. */
    private static final class Texts {
        private static final String SAME_KIND = "这件事项现在就是这一类，不用更正。";
    }

    private final String otherwise;
    private final Predicate<Moment> holds;

    Condition(String otherwise, Predicate<Moment> holds) {
        this.otherwise = otherwise;
        this.holds = holds;
    }

    /** What is said when it does not hold. */
    public String otherwise() {
        return otherwise;
    }

    boolean holds(Moment at) {
        return holds.test(at);
    }

    private static boolean becomes(Moment at, Purpose kind) {
        return at.step() instanceof IntakeStep.Reclassify put
                && put.purpose() == kind
                && put.was() == at.petition().purpose();
    }

    /** Whether it asks what the step itself says, and so cannot be told before there is one. */
    boolean asksTheStep() {
        return switch (this) {
            case ACCUSED_SETTLED_OR_NAMED,
                    NAMES_NO_ACCUSED,
                    INTO_APPEAL,
                    INTO_SUGGESTION,
                    INTO_ACCUSATION,
                    ACCEPTS_BY_PETITION_ROUTE,
                    ACCEPTS_BY_DUTY_ROUTE,
                    LEADS_ELSEWHERE,
                    REVOKES,
                    STANDS,
                    WITHDRAWAL_DUE -> true;
            default -> false;
        };
    }
}
