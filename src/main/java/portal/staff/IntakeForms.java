package portal.staff;

import static portal.staff.Field.Kind.ACCUSED;
import static portal.staff.Field.Kind.AGENCY;
import static portal.staff.Field.Kind.CATEGORY;
import static portal.staff.Field.Kind.CHOICE;
import static portal.staff.Field.Kind.DAY;
import static portal.staff.Field.Kind.LINE;
import static portal.staff.Field.Kind.TEXT;
import static portal.staff.Field.choice;
import static portal.staff.Field.field;
import static portal.staff.Field.options;
import static portal.staff.Field.text;
import static portal.staff.StepForm.form;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import portal.petition.IntakeStep;
import portal.petition.PetitionNo;
import portal.petition.Purpose;
import portal.petition.Route;
import portal.petition.SideStep;
import portal.staff.Field.Option;

/** The forms of the steps from the register to the competent agency. */
final class IntakeForms {
    static final List<Option> ROUTES = Stream.of(Route.values())
            .map(route -> new Option(route.word(), "第" + route.item() + "项　" + route.label()))
            .toList();

    private static final Field TO = field("agency", AGENCY, "转给哪个单位", "");
    private static final Field SUGGESTED = choice("route", "建议的办理途径（第三十一条）", ROUTES);

    private static final Field SORTED = field("category", CATEGORY, "内容分类", "已经选好建议的那一类；不对的请改。建议和您的决定都会留下");

    private static final String WHO = "每行一个：单位全称，或者“单位全称 姓名”。这些单位、它们的下级和这些人不会知道有这件检举控告。";

    private static final List<Option> KINDS = Stream.of(Purpose.values())
            .map(kind -> new Option(kind.name(), kind.label() + "：" + kind.plainLabel()))
            .toList();

    private static final String KINDS_HINT = "收到的日期和期限都不变。改成检举控告的，马上只有检举控告专岗看得到；从检举控告改出来的，全文和写明的被反映人以后办理单位都看得到";

    static final List<StepForm> ALL = List.of(
            form(
                    IntakeStep.Transfer.class,
                    entries -> new IntakeStep.Transfer(entries.agency("agency"), entries.routeIfAny("route")),
                    TO,
                    SORTED,
                    SUGGESTED),
            form(
                    IntakeStep.Assign.class,
                    entries -> new IntakeStep.Assign(
                            entries.agency("agency"), entries.routeIfAny("route"), entries.comingDay("reportOn")),
                    TO,
                    SORTED,
                    SUGGESTED,
                    field("reportOn", DAY, "要求哪天以前反馈结果", "")),
            form(
                    IntakeStep.PutToGovernment.class,
                    entries -> new IntakeStep.PutToGovernment(entries.text("proposal")),
                    text("proposal", "情况和建议")),
            form(
                    SideStep.ReportUpward.class,
                    entries -> new SideStep.ReportUpward(entries.text("text")),
                    text("text", "报告的内容，报给谁")),
            form(
                    IntakeStep.PassToPoliticalLegal.class,
                    entries -> new IntakeStep.PassToPoliticalLegal(entries.agency("agency")),
                    TO),
            form(
                    IntakeStep.PassToDiscipline.class,
                    entries -> new IntakeStep.PassToDiscipline(
                            entries.agency("agency"), Set.copyOf(entries.accusedIfAny("accused"))),
                    TO,
                    field("accused", ACCUSED, "同时核定被检举控告的单位和工作人员", "被检举控告的是本单位或者它的上级时，要在这里核定。" + WHO)),
            form(
                    IntakeStep.SettleAccused.class,
                    entries -> new IntakeStep.SettleAccused(Set.copyOf(entries.accused("agencies"))),
                    field("agencies", TEXT, "被检举控告的单位和工作人员", WHO + "与登记的单位都无关的，留空。")),
            form(
                    IntakeStep.Reclassify.class,
                    entries -> new IntakeStep.Reclassify(
                            entries.purpose(), entries.choice("purpose", Purpose.values()), entries.text("reason")),
                    new Field("purpose", CHOICE, "更正为哪一类", KINDS_HINT, KINDS),
                    text("reason", "为什么更正", "信访人看不到；涉及检举控告的，以后也只有检举控告专岗看得到")),
            form(
                    IntakeStep.Join.class,
                    entries -> new IntakeStep.Join(PetitionNo.parse(entries.text("other"))
                            .map(PetitionNo::digits)
                            .orElse("")),
                    field("other", LINE, "并入哪一件", "正在办理的那一件的编号")),
            form(
                    IntakeStep.Decline.class,
                    entries -> new IntakeStep.Decline(entries.text("ground")),
                    text("ground", "同一事项正由哪个单位办理", "会写进不予受理告知书")),
            form(
                    IntakeStep.Bar.class,
                    entries -> new IntakeStep.Bar(entries.text("ground")),
                    text("ground", "哪一份复核意见，为什么是同一事实和理由", "会写进不再受理告知书")),
            form(
                    IntakeStep.HandToRequests.class,
                    entries -> new IntakeStep.HandToRequests(entries.text("reasons"), ""),
                    text("reasons", "为什么是申请公开政府信息", "信访人看得到。提交以后登记为公开申请，答复期限从和申请人确认之日的第二天起算")),
            form(
                    IntakeStep.SendBack.class,
                    entries -> new IntakeStep.SendBack(entries.text("reasons")),
                    text("reasons", "为什么不属于本单位职权范围", "转送的单位同意以后才算退回")),
            form(IntakeStep.AgreeSendBack.class, entries -> new IntakeStep.AgreeSendBack()),
            form(
                    IntakeStep.RefuseSendBack.class,
                    entries -> new IntakeStep.RefuseSendBack(entries.text("reasons")),
                    text("reasons", "为什么应由该单位办理")),
            form(
                    IntakeStep.Dispute.class,
                    entries -> new IntakeStep.Dispute(entries.text("ground")),
                    text("ground", "涉及哪些单位，各自的意见")),
            form(
                    IntakeStep.DecideCompetence.class,
                    entries -> new IntakeStep.DecideCompetence(
                            entries.agency("agency"), entries.choice("by", IntakeStep.Arbiter.values())),
                    field("agency", AGENCY, "由哪个单位办理", ""),
                    SORTED,
                    choice("by", "谁决定的", options(IntakeStep.Arbiter.values(), IntakeStep.Arbiter::label))));

    private IntakeForms() {}
}
