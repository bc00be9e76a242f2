package portal.papers;

import static portal.law.Source.petitionRegulation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import portal.document.OfficialPaper;
import portal.document.OfficialPaper.Section;
import portal.law.Source;
import portal.law.Terms;
import portal.office.Agencies;
import portal.office.Agency;
import portal.petition.IntakeStep;
import portal.petition.Purpose;
import portal.petition.Route;
import portal.petition.SideStep;
import portal.petition.Step;

/** What a petition office writes: to the agencies it passes a matter to, and to the citizen it refuses one. */
@ApplicationScoped
class IntakePapers {
    private static final String TRANSFER = "信访事项转送函";

    private final Agencies agencies;

    IntakePapers(Agencies agencies) {
        this.agencies = agencies;
    }

    /** 转送函, by whichever step it went. An accusation's says nothing of the matter, which lies sealed with it. */
    OfficialPaper transfer(PaperCase of) {
        Step step = of.step(Step.class);
        if (step instanceof IntakeStep.Transfer transfer) {
            return transferred(of, transfer);
        } else if (step instanceof IntakeStep.DecideCompetence decided) {
            return decided(of, decided);
        } else if (step instanceof IntakeStep.PassToDiscipline passed) {
            return passed(of, passed.agency(), "属于纪检监察机关受理的检举控告，按照管理权限转送你单位依规依纪依法处理");
        } else if (step instanceof IntakeStep.PassToPoliticalLegal passed) {
            return passed(of, passed.agency(), "涉法涉诉，转送你单位依法处理");
        }
        throw new IllegalStateException("No transfer: " + step.getClass());
    }

    private OfficialPaper transferred(PaperCase of, IntakeStep.Transfer step) {
        return letter(
                of,
                TRANSFER,
                step.agency(),
                received(of) + "经研究，属于你单位处理决定的事项。根据" + petitionRegulation(22).basis() + "，现转送你单位。",
                handling(step.route().map(IntakePapers::suggested).orElse(""), "", Terms.OBJECTION.text()));
    }

    /** 交办函. */
    OfficialPaper assignment(PaperCase of) {
        IntakeStep.Assign step = of.step(IntakeStep.Assign.class);
        return letter(
                of,
                "信访事项交办函",
                step.agency(),
                received(of) + "经研究，属于你单位处理决定的事项，情况重要，需要反馈办理结果。根据"
                        + petitionRegulation(22).basis() + "，现交由你单位办理。",
                handling(
                        step.route().map(IntakePapers::suggested).orElse(""),
                        "请于" + PaperCase.day(step.reportOn()) + "前反馈办理结果，向" + of.we() + "提交办结报告。",
                        Terms.OBJECTION.text()));
    }

    private OfficialPaper decided(PaperCase of, IntakeStep.DecideCompetence step) {
        return letter(
                of,
                TRANSFER,
                step.agency(),
                received(of) + "有关机关、单位对由谁受理有争议，根据" + petitionRegulation(24).basis() + "，经"
                        + step.by().label() + "决定，由你单位受理，现转送你单位。",
                handling("", "", ""));
    }

    private OfficialPaper passed(PaperCase of, String agency, String why) {
        boolean secret = of.file().purpose().secret();
        return letter(
                of,
                TRANSFER,
                agency,
                (secret
                                ? of.we() + "于" + PaperCase.day(of.file().registered()) + "登记了一件群众来件（信访编号"
                                        + of.file().no().display() + "）。"
                                : received(of))
                        + "经研究，" + why + "（" + petitionRegulation(22).basis() + "）。",
                List.of(
                        secret ? "来件的内容和材料单独密封移交，由专人拆阅。" : "请按照有关规定处理，并告知信访人。",
                        secret || of.file().purpose() == Purpose.ACCUSATION ? secrecy() : ""));
    }

    private static String secrecy() {
        return "不得将检举、揭发材料以及有关情况透露或者转给被检举、揭发的人员或者单位（" + petitionRegulation(30).basis() + "）。";
    }

    private static String received(PaperCase of) {
        return of.petitioner() + "提出的" + of.matter() + "，" + of.we() + "于"
                + PaperCase.day(of.file().registered()) + "登记。";
    }

    private static String suggested(Route route) {
        return "建议按照" + PaperCase.item(route) + "（" + route.label() + "）办理，办理途径由你单位依法确定。";
    }

    private static List<String> handling(String route, String report, String objection) {
        Source notice = Terms.NOTICE_AFTER_TRANSFER.source();
        List<String> asked = new ArrayList<>(
                List.of("请自收到之日起" + Terms.NOTICE_AFTER_TRANSFER.text() + "内，书面告知信访人接收情况以及处理途径和程序。", route, report));
        if (!objection.isEmpty()) {
            asked.add("认为不属于你单位职权范围的，请自收到之日起" + objection + "内提出异议并详细说明理由，经核实同意后交还材料（" + notice.basis() + "）。");
        }
        return asked;
    }

    private OfficialPaper letter(PaperCase of, String title, String agency, String opening, List<String> asked) {
        List<String> written = asked.stream().filter(text -> !text.isEmpty()).toList();
        String files = of.file().files() == 0 || of.file().purpose().secret()
                ? ""
                : "附件：信访人提交的材料" + of.file().files() + "件";
        return of.official(
                title,
                name(agency),
                List.of(Section.of("", opening), PaperCase.list("办理要求", written), Section.of("", "特此函达。", files)),
                List.of());
    }

    /** 不予受理告知书: the same matter is in hand below. */
    OfficialPaper decline(PaperCase of) {
        String basis = petitionRegulation(19, 3).basis();
        return of.toPetitioner(
                "不予受理告知书",
                Section.of(
                        "",
                        of.you() + "提出的" + of.matter() + "，" + of.we() + "于"
                                + PaperCase.day(of.file().registered()) + "登记。经审查，决定不予受理，现告知如下："),
                Section.of("不予受理的理由", of.step(IntakeStep.Decline.class).ground()),
                Section.of("依据", basis + "：信访事项已经受理或者正在办理的，信访人在规定期限内向受理、办理机关、单位的上级机关、单位又提出同一信访事项的，上级机关、单位不予受理。"),
                Section.of("", "正在办理的机关、单位会按照规定的期限答复" + of.you() + "；有新的情况，可以向它补充。", "特此告知。"));
    }

    /** 不再受理告知书: the same facts and reasons had their final review. */
    OfficialPaper bar(PaperCase of) {
        String basis = petitionRegulation(36, 3).basis();
        return of.toPetitioner(
                "不再受理告知书",
                Section.of(
                        "",
                        of.you() + "提出的" + of.matter() + "，" + of.we() + "于"
                                + PaperCase.day(of.file().registered()) + "登记。经审查，决定不再受理，现告知如下："),
                Section.of("不再受理的理由", of.step(IntakeStep.Bar.class).ground()),
                Section.of("依据", basis + "：信访人对复核意见不服，仍然以同一事实和理由提出投诉请求的，各级党委和政府信访部门和其他机关、单位不再受理。"),
                Section.of("", "有新的事实或者理由的，可以作为新的事项提出。", "特此告知。"));
    }

    /** 督办函, to whoever has the matter in hand. */
    OfficialPaper supervision(PaperCase of) {
        SideStep.Supervise step = of.step(SideStep.Supervise.class);
        return of.official(
                "督办函",
                name(of.before().holder()),
                List.of(
                        Section.of(
                                "",
                                of.petitioner() + "提出的" + of.matter() + "由你单位办理。经查，存在“"
                                        + step.lapse().label() + "”的情形。根据"
                                        + petitionRegulation(40).basis() + "，现予督办。"),
                        Section.of("督办要求", step.demand()),
                        Section.of("答复期限", "请于" + PaperCase.day(step.answerOn()) + "前将办理和整改情况书面答复" + of.we() + "。"),
                        Section.of("", "特此函达。")),
                List.of());
    }

    private String name(String agency) {
        return agencies.byCode(agency).map(Agency::name).orElse("有权处理的机关、单位");
    }
}
