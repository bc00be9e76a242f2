package portal.staff;

import static portal.staff.StepForm.Kind.AGENCY;
import static portal.staff.StepForm.Kind.DAY;
import static portal.staff.StepForm.Kind.LINE;
import static portal.staff.StepForm.Kind.TEXT;
import static portal.staff.StepForm.choice;
import static portal.staff.StepForm.field;
import static portal.staff.StepForm.form;
import static portal.staff.StepForm.options;
import static portal.staff.StepForm.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import portal.petition.PetitionNo;
import portal.petition.Route;
import portal.petition.Step;
import portal.staff.StepForm.Field;
import portal.staff.StepForm.Option;

/** The forms of the steps from the register to the competent agency. */
final class IntakeForms {
    static final List<Option> ROUTES = Stream.of(Route.values())
            .map(route -> new Option(route.word(), "第" + route.item() + "项　" + route.label()))
            .toList();

    private static final Field TO = field("agency", AGENCY, "转给哪个单位", "");
    private static final Field SUGGESTED = choice("route", "建议的办理途径（第三十一条）", ROUTES);

    static final List<StepForm> ALL = List.of(
            form(
                    Step.Transfer.class,
                    entries -> new Step.Transfer(entries.agency("agency"), entries.routeIfAny("route")),
                    TO,
                    SUGGESTED),
            form(
                    Step.Assign.class,
                    entries -> new Step.Assign(
                            entries.agency("agency"), entries.routeIfAny("route"), entries.comingDay("reportOn")),
                    TO,
                    SUGGESTED,
                    field("reportOn", DAY, "要求哪天以前反馈结果", "")),
            form(
                    Step.PutToGovernment.class,
                    entries -> new Step.PutToGovernment(entries.text("proposal")),
                    text("proposal", "情况和建议")),
            form(
                    Step.ReportUpward.class,
                    entries -> new Step.ReportUpward(entries.text("text")),
                    text("text", "报告的内容，报给谁")),
            form(
                    Step.PassToPoliticalLegal.class,
                    entries -> new Step.PassToPoliticalLegal(entries.agency("agency")),
                    TO),
            form(Step.PassToDiscipline.class, entries -> new Step.PassToDiscipline(entries.agency("agency")), TO),
            form(
                    Step.SettleAccused.class,
                    entries -> new Step.SettleAccused(Set.copyOf(entries.accused("agencies"))),
                    field(
                            "agencies",
                            TEXT,
                            "被检举控告的单位和工作人员",
                            "每行一个：单位全称，或者“单位全称 姓名”。这些单位、它们的下级和这些人不会知道有这件检举控告。与登记的单位都无关的，留空。")),
            form(
                    Step.Join.class,
                    entries -> new Step.Join(PetitionNo.parse(entries.text("other"))
                            .map(PetitionNo::digits)
                            .orElse("")),
                    field("other", LINE, "并入哪一件", "正在办理的那一件的编号")),
            form(
                    Step.Decline.class,
                    entries -> new Step.Decline(entries.text("ground")),
                    text("ground", "同一事项正由哪个单位办理", "会写进不予受理告知书")),
            form(
                    Step.Bar.class,
                    entries -> new Step.Bar(entries.text("ground")),
                    text("ground", "哪一份复核意见，为什么是同一事实和理由", "会写进不再受理告知书")),
            form(
                    Step.SendBack.class,
                    entries -> new Step.SendBack(entries.text("reasons")),
                    text("reasons", "为什么不属于本单位职权范围", "转送的单位同意以后才算退回")),
            form(Step.AgreeSendBack.class, entries -> new Step.AgreeSendBack()),
            form(
                    Step.RefuseSendBack.class,
                    entries -> new Step.RefuseSendBack(entries.text("reasons")),
                    text("reasons", "为什么应由该单位办理")),
            form(
                    Step.Dispute.class,
                    entries -> new Step.Dispute(entries.text("ground")),
                    text("ground", "涉及哪些单位，各自的意见")),
            form(
                    Step.DecideCompetence.class,
                    entries -> new Step.DecideCompetence(
                            entries.agency("agency"), entries.choice("by", Step.Arbiter.values())),
                    field("agency", AGENCY, "由哪个单位办理", ""),
                    choice("by", "谁决定的", options(Step.Arbiter.values(), Step.Arbiter::label))));

    private IntakeForms() {}
}
