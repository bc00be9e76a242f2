package portal.requests;

import java.util.Objects;
import portal.document.OfficialPaper;
import portal.document.OfficialPaper.Section;
import portal.inforequest.ExtensionStep;
import portal.inforequest.OfficeStep;
import portal.inforequest.RequestClock;
import portal.law.Source;

/** What is written to an applicant on the way to the answer: arts. 30, 33, 35 and 42. */
final class NoticeWords {
    private static final String BEYOND_THE_USUAL = "申请公开政府信息的数量、频次明显超过合理范围。";

    private NoticeWords() {}

    static OfficialPaper correction(RequestLetter letter) {
        OfficeStep.AskCorrection step = letter.said(OfficeStep.AskCorrection.class);
        return letter.toApplicant(
                letter.opening("经审查，申请内容不明确。", Source.disclosureRegulation(30), "，请补正："),
                Section.of("需要补正的事项", step.what()),
                Section.of(
                        "补正的期限",
                        "请于" + RequestLetter.day(step.until()) + "前补正。答复期限自本机关收到补正的申请之日起计算。",
                        "无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。"),
                Section.of("补正的方式", "可以在网上凭编号和查询码补正，也可以书面寄送或者当面提交。"),
                Section.of("", RequestLetter.OBLIGED));
    }

    static OfficialPaper extension(RequestLetter letter) {
        ExtensionStep.ApproveExtension step = letter.said(ExtensionStep.ApproveExtension.class);
        return letter.toApplicant(
                letter.opening(
                        "因不能在法定期限内答复，",
                        Source.disclosureRegulation(33, 2),
                        "，经本机关政府信息公开工作机构负责人同意，答复期限延长" + step.days() + "个工作日。",
                        letter.counted(RequestClock.ANSWER)),
                Section.of("", RequestLetter.OBLIGED));
    }

    static OfficialPaper reasons(RequestLetter letter) {
        OfficeStep.AskReasons step = letter.said(OfficeStep.AskReasons.class);
        return letter.toApplicant(
                letter.opening(BEYOND_THE_USUAL, Source.disclosureRegulation(35), "，请说明理由。"),
                Section.of("有关情况", step.what()),
                Section.of("说明理由的期限", "请于" + RequestLetter.day(step.until()) + "前说明。理由不合理的，本机关不予处理；理由合理的，继续办理。"));
    }

    static OfficialPaper delay(RequestLetter letter) {
        OfficeStep.Delay step = letter.said(OfficeStep.Delay.class);
        return letter.toApplicant(
                letter.opening(
                        "您说明的理由合理，但无法在法定期限内答复。",
                        Source.disclosureRegulation(35),
                        "，确定延迟至" + RequestLetter.day(step.until()) + "前答复。"),
                Section.of("延迟答复的理由", step.reason()),
                Section.of("", RequestLetter.OBLIGED));
    }

    static OfficialPaper fee(RequestLetter letter) {
        OfficeStep.Charge step = letter.said(OfficeStep.Charge.class);
        String basis = Objects.requireNonNull(step.basis()).label();
        return letter.toApplicant(
                letter.opening(
                        BEYOND_THE_USUAL,
                        Source.disclosureRegulation(42),
                        "和《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），决定收取信息处理费。"),
                Section.of(
                        "标准和数额",
                        basis + "计收，共 " + step.count() + " " + step.basis().unit() + "，应缴 " + step.fee() + " 元。"),
                Section.of("缴纳方式", step.howToPay()),
                Section.of("缴纳期限", letter.counted(RequestClock.FEE), "逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请；缴纳以后，答复期限重新计算。"));
    }
}
