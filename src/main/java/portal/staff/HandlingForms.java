package portal.staff;

import static portal.staff.Field.Kind.DAY;
import static portal.staff.Field.Kind.LINE;
import static portal.staff.Field.Kind.LINES;
import static portal.staff.Field.Kind.NUMBER;
import static portal.staff.Field.Kind.OPINION;
import static portal.staff.Field.Kind.REVIEW_OPINION;
import static portal.staff.Field.Kind.YES;
import static portal.staff.Field.choice;
import static portal.staff.Field.field;
import static portal.staff.Field.options;
import static portal.staff.Field.text;
import static portal.staff.StepForm.form;

import java.util.List;
import portal.petition.AnswerStep;
import portal.petition.HandlingStep;
import portal.petition.IntakeStep;
import portal.petition.Remedy;
import portal.petition.ReviewStep;

/** The forms of what the competent agency and those who review it do. */
final class HandlingForms {
    private static final Field DAYS = field("days", NUMBER, "延长几天", "最多 30 天，只能一次");
    private static final Field COMPLEX = text("ground", "情况怎样复杂", "会写进延期告知书");

    static final List<StepForm> ALL = List.of(
            form(
                    HandlingStep.UseSimple.class,
                    entries -> new HandlingStep.UseSimple(entries.choice("ground", HandlingStep.SimpleGround.values())),
                    choice(
                            "ground",
                            "为什么可以简易办理",
                            options(HandlingStep.SimpleGround.values(), HandlingStep.SimpleGround::label))),
            form(
                    HandlingStep.LeaveSimple.class,
                    entries -> new HandlingStep.LeaveSimple(entries.text("ground")),
                    text("ground", "为什么不宜简易办理")),
            form(
                    HandlingStep.Accept.class,
                    entries -> new HandlingStep.Accept(
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
                    HandlingStep.Redirect.class,
                    entries -> new HandlingStep.Redirect(entries.route("route"), entries.text("where")),
                    choice(
                            "route",
                            "应当走的途径",
                            IntakeForms.ROUTES.stream()
                                    .filter(option -> !option.value().equals("petition")
                                            && !option.value().equals("duty"))
                                    .toList()),
                    text("where", "向哪个机关提出，怎样提出", "会写进告知书")),
            form(
                    HandlingStep.AskExtension.class,
                    entries -> new HandlingStep.AskExtension(entries.number("days"), entries.text("ground")),
                    DAYS,
                    COMPLEX),
            form(
                    HandlingStep.Extend.class,
                    entries -> new HandlingStep.Extend(entries.number("days"), entries.text("ground")),
                    DAYS,
                    COMPLEX),
            form(
                    HandlingStep.RefuseExtension.class,
                    entries -> new HandlingStep.RefuseExtension(entries.text("ground")),
                    text("ground", "不批准的理由")),
            form(
                    HandlingStep.Suspend.class,
                    entries -> new HandlingStep.Suspend(entries.text("ground"), entries.text("basis")),
                    text("ground", "中止的原因"),
                    field("basis", LINE, "依据哪部法律的哪一条", "")),
            form(
                    HandlingStep.Resume.class,
                    entries -> new HandlingStep.Resume(entries.number("days")),
                    field("days", NUMBER, "中止了几天", "这些天不计入办理期限")),
            form(
                    HandlingStep.HoldHearing.class,
                    entries -> new HandlingStep.HoldHearing(
                            entries.day("from"), entries.day("to"), entries.text("record")),
                    field("from", DAY, "开始日期", ""),
                    field("to", DAY, "结束日期", ""),
                    text("record", "听证的情况")),
            form(
                    HandlingStep.Mediate.class,
                    entries -> new HandlingStep.Mediate(entries.text("record")),
                    text("record", "双方同意调解的情况")),
            form(
                    AnswerStep.Settle.class,
                    entries -> new AnswerStep.Settle(entries.yes("mediated"), entries.text("terms")),
                    field("mediated", YES, "经过调解", ""),
                    text("terms", "协议的内容", "会写进协议书")),
            form(
                    AnswerStep.Conclude.class,
                    entries -> new AnswerStep.Conclude(entries.opinion()),
                    field("opinion", OPINION, "处理意见", "")),
            form(
                    AnswerStep.AnswerSuggestion.class,
                    entries -> new AnswerStep.AnswerSuggestion(
                            entries.choice("adoption", AnswerStep.Adoption.values()), entries.text("answer")),
                    choice("adoption", "是否采纳", options(AnswerStep.Adoption.values(), AnswerStep.Adoption::label)),
                    text("answer", "答复和理由")),
            form(
                    IntakeStep.GiveFeedback.class,
                    entries -> new IntakeStep.GiveFeedback(entries.text("text")),
                    text("text", "反馈的内容")),
            form(
                    AnswerStep.ReportResult.class,
                    entries -> new AnswerStep.ReportResult(entries.text("text")),
                    text("text", "办结报告")),
            form(
                    AnswerStep.Serve.class,
                    entries -> new AnswerStep.Serve(entries.choice("way", AnswerStep.Way.values())),
                    choice("way", "怎样送达的", options(AnswerStep.Way.values(), AnswerStep.Way::label))),
            form(
                    AnswerStep.RecordExecution.class,
                    entries -> new AnswerStep.RecordExecution(entries.text("text")),
                    text("text", "执行的情况")),
            form(
                    ReviewStep.AdmitLate.class,
                    entries -> new ReviewStep.AdmitLate(entries.text("reasons")),
                    text("reasons", "有什么正当理由")),
            form(
                    ReviewStep.RefuseLate.class,
                    entries -> new ReviewStep.RefuseLate(entries.text("reasons")),
                    text("reasons", "为什么没有正当理由")),
            form(
                    ReviewStep.ConcludeReview.class,
                    entries -> new ReviewStep.ConcludeReview(entries.reviewOpinion(Remedy.againstReview())),
                    field("opinion", REVIEW_OPINION, "复查意见", "")),
            form(
                    ReviewStep.ConcludeFinalReview.class,
                    entries -> new ReviewStep.ConcludeFinalReview(entries.reviewOpinion(List.of())),
                    field("opinion", REVIEW_OPINION, "复核意见", "")));

    private HandlingForms() {}
}
