package portal.staff;

import static portal.staff.StepForm.Kind.DAY;
import static portal.staff.StepForm.Kind.LINE;
import static portal.staff.StepForm.Kind.LINES;
import static portal.staff.StepForm.Kind.NUMBER;
import static portal.staff.StepForm.Kind.OPINION;
import static portal.staff.StepForm.Kind.REVIEW_OPINION;
import static portal.staff.StepForm.Kind.YES;
import static portal.staff.StepForm.choice;
import static portal.staff.StepForm.field;
import static portal.staff.StepForm.form;
import static portal.staff.StepForm.options;
import static portal.staff.StepForm.text;

import java.util.List;
import portal.petition.Remedy;
import portal.petition.Step;
import portal.staff.StepForm.Field;

/** The forms of what the competent agency and those who review it do. */
final class HandlingForms {
    private static final Field DAYS = field("days", NUMBER, "延长几天", "最多 30 天，只能一次");
    private static final Field COMPLEX = text("ground", "情况怎样复杂", "会写进延期告知书");

    static final List<StepForm> ALL = List.of(
            form(
                    Step.UseSimple.class,
                    entries -> new Step.UseSimple(entries.choice("ground", Step.SimpleGround.values())),
                    choice("ground", "为什么可以简易办理", options(Step.SimpleGround.values(), Step.SimpleGround::label))),
            form(
                    Step.LeaveSimple.class,
                    entries -> new Step.LeaveSimple(entries.text("ground")),
                    text("ground", "为什么不宜简易办理")),
            form(
                    Step.Accept.class,
                    entries -> new Step.Accept(
                            entries.routeOfAppeal("route"),
                            entries.lines("requests"),
                            entries.comingDayIfAny("statutoryDay")),
                    choice(
                            "route",
                            "办理途径（第三十一条；建议类不选）",
                            IntakeForms.ROUTES.stream()
                                    .filter(option -> option.value().equals("petition")
                                            || option.value().equals("duty"))
                                    .toList()),
                    field("requests", LINES, "要答复的请求", "每行一项，处理意见书要逐项答复"),
                    field("statutoryDay", DAY, "法律规定的答复期限", "只在依法履行职责时填写")),
            form(
                    Step.Redirect.class,
                    entries -> new Step.Redirect(entries.route("route"), entries.text("where")),
                    choice(
                            "route",
                            "应当走的途径",
                            IntakeForms.ROUTES.stream()
                                    .filter(option -> !option.value().equals("petition")
                                            && !option.value().equals("duty"))
                                    .toList()),
                    text("where", "向哪个机关提出，怎样提出", "会写进告知书")),
            form(
                    Step.AskExtension.class,
                    entries -> new Step.AskExtension(entries.number("days"), entries.text("ground")),
                    DAYS,
                    COMPLEX),
            form(
                    Step.Extend.class,
                    entries -> new Step.Extend(entries.number("days"), entries.text("ground")),
                    DAYS,
                    COMPLEX),
            form(
                    Step.RefuseExtension.class,
                    entries -> new Step.RefuseExtension(entries.text("ground")),
                    text("ground", "不批准的理由")),
            form(
                    Step.Suspend.class,
                    entries -> new Step.Suspend(entries.text("ground"), entries.text("basis")),
                    text("ground", "中止的原因"),
                    field("basis", LINE, "依据哪部法律的哪一条", "")),
            form(
                    Step.Resume.class,
                    entries -> new Step.Resume(entries.number("days")),
                    field("days", NUMBER, "中止了几天", "这些天不计入办理期限")),
            form(
                    Step.HoldHearing.class,
                    entries -> new Step.HoldHearing(entries.day("from"), entries.day("to"), entries.text("record")),
                    field("from", DAY, "开始日期", ""),
                    field("to", DAY, "结束日期", ""),
                    text("record", "听证的情况")),
            form(Step.Mediate.class, entries -> new Step.Mediate(entries.text("record")), text("record", "双方同意调解的情况")),
            form(
                    Step.Settle.class,
                    entries -> new Step.Settle(entries.yes("mediated"), entries.text("terms")),
                    field("mediated", YES, "经过调解", ""),
                    text("terms", "协议的内容", "会写进协议书")),
            form(
                    Step.Conclude.class,
                    entries -> new Step.Conclude(entries.opinion()),
                    field("opinion", OPINION, "处理意见", "")),
            form(
                    Step.AnswerSuggestion.class,
                    entries -> new Step.AnswerSuggestion(
                            entries.choice("adoption", Step.Adoption.values()), entries.text("answer")),
                    choice("adoption", "是否采纳", options(Step.Adoption.values(), Step.Adoption::label)),
                    text("answer", "答复和理由")),
            form(
                    Step.GiveFeedback.class,
                    entries -> new Step.GiveFeedback(entries.text("text")),
                    text("text", "反馈的内容")),
            form(Step.ReportResult.class, entries -> new Step.ReportResult(entries.text("text")), text("text", "办结报告")),
            form(
                    Step.Serve.class,
                    entries -> new Step.Serve(entries.choice("way", Step.Way.values())),
                    choice("way", "怎样送达的", options(Step.Way.values(), Step.Way::label))),
            form(
                    Step.RecordExecution.class,
                    entries -> new Step.RecordExecution(entries.text("text")),
                    text("text", "执行的情况")),
            form(
                    Step.AdmitLate.class,
                    entries -> new Step.AdmitLate(entries.text("reasons")),
                    text("reasons", "有什么正当理由")),
            form(
                    Step.RefuseLate.class,
                    entries -> new Step.RefuseLate(entries.text("reasons")),
                    text("reasons", "为什么没有正当理由")),
            form(
                    Step.ConcludeReview.class,
                    entries -> new Step.ConcludeReview(entries.reviewOpinion(Remedy.againstReview())),
                    field("opinion", REVIEW_OPINION, "复查意见", "")),
            form(
                    Step.ConcludeFinalReview.class,
                    entries -> new Step.ConcludeFinalReview(entries.reviewOpinion(List.of())),
                    field("opinion", REVIEW_OPINION, "复核意见", "")));

    private HandlingForms() {}
}
