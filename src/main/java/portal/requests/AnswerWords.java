package portal.requests;

import java.util.List;
import java.util.Objects;
import portal.document.OfficialPaper;
import portal.document.OfficialPaper.Section;
import portal.inforequest.AnswerKind;
import portal.inforequest.Ground;
import portal.inforequest.OfficeStep;
import portal.law.Source;
import portal.petition.PetitionNo;

/** How a request ends in writing: answered, redirected or given up. */
final class AnswerWords {
    private AnswerWords() {}

    static OfficialPaper answer(RequestLetter letter) {
        OfficeStep.Answer step = letter.said(OfficeStep.Answer.class);
        AnswerKind kind = Objects.requireNonNull(step.kind());
        Ground ground = step.ground();
        List<String> given = step.given();
        return letter.toApplicant(
                Section.of("", letter.opening() + "经审查，根据" + kind.source().basis() + "，答复如下："),
                Section.of(
                        "答复",
                        sentence(kind)
                                + (ground == null
                                        ? ""
                                        : "依据：" + ground.source().basis() + "（" + ground.label() + "）。")),
                Section.of("理由", step.reasons()),
                Section.of(kind.tells(), step.how()),
                Section.of("提供的文件", given == null ? "" : String.join("\n", given)),
                Section.of("救济途径", kind.remedy()));
    }

    static OfficialPaper redirect(RequestLetter letter) {
        OfficeStep.Redirect step = letter.said(OfficeStep.Redirect.class);
        Long petition = letter.file().held().petition();
        return letter.toApplicant(
                Section.of(
                        "",
                        letter.opening() + "经审查，您是以政府信息公开申请的形式进行信访、投诉、举报等活动。根据"
                                + Source.disclosureRegulation(39).basis() + "，不作为政府信息公开申请处理。"),
                Section.of("理由", step.reasons()),
                Section.of(
                        "办理渠道",
                        petition == null
                                ? "请通过相应渠道提出。"
                                : "您反映的事情已经按信访事项登记，信访编号 "
                                        + new PetitionNo(Long.toString(petition)).display()
                                        + "。查询码请在网上用登记的手机重新获取："
                                        + letter.site().baseUrl() + "/petitions/track/code"),
                Section.of("救济途径", AnswerKind.NOT_EXISTING.remedy()));
    }

    static OfficialPaper closing(RequestLetter letter) {
        boolean uncorrected = letter.step() instanceof OfficeStep.CloseUncorrected;
        return letter.toApplicant(
                Section.of(
                        "",
                        letter.opening()
                                + (uncorrected
                                        ? "本机关已告知补正，您无正当理由逾期没有补正。根据"
                                                + Source.disclosureRegulation(30)
                                                        .basis()
                                        : "本机关已通知缴纳信息处理费，您逾期没有缴纳。根据"
                                                + Source.disclosureRegulation(42)
                                                        .basis() + "和有关收费办法")
                                + "，视为放弃申请，本机关不再处理该政府信息公开申请。"),
                Section.of("", "仍然需要有关政府信息的，可以重新提出申请。"),
                Section.of("救济途径", AnswerKind.NOT_EXISTING.remedy()));
    }

    private static String sentence(AnswerKind kind) {
        return switch (kind) {
            case ALREADY_PUBLIC -> "您申请公开的信息已经主动公开。";
            case GRANTED -> "您申请公开的信息予以公开。";
            case PARTLY_GRANTED -> "您申请公开的信息中含有不应当公开的内容，经区分处理，可以公开的部分予以公开，其余部分不予公开。";
            case REFUSED -> "您申请公开的信息不予公开。";
            case NOT_EXISTING -> "经检索，没有您申请公开的信息，该政府信息不存在。";
            case NOT_OURS -> "您申请公开的信息不属于本机关负责公开。";
            case REPEATED -> "本机关已就您的申请作出过答复，您重复申请公开相同政府信息，不予重复处理。";
            case OTHER_ACCESS -> "您申请公开的信息，有关法律、行政法规对其获取有特别规定，请依照有关规定办理。";
            case NEEDS_MAKING -> "您申请公开的信息需要本机关对现有政府信息进行加工、分析，本机关不予提供。";
            case STILL_UNCLEAR -> "您的申请经补正后内容仍不明确，本机关无法提供。";
            case UNREASONABLE -> "您申请公开政府信息的数量、频次明显超过合理范围，申请理由不合理，不予处理。";
            case PUBLICATION -> "您要求提供的是公开出版物，现告知获取的途径。";
            case CONFIRM_AGAIN -> "您要求本机关确认或者重新出具已经获取的信息，不予处理。";
        };
    }
}
