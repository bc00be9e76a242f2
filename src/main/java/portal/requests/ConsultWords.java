package portal.requests;

import java.util.Optional;
import portal.document.OfficialPaper;
import portal.document.OfficialPaper.Section;
import portal.inforequest.ConsultStep;
import portal.law.Source;

/** What is written to others whose opinion is asked: arts. 32 and 34. */
final class ConsultWords {
    private ConsultWords() {}

    static OfficialPaper thirdParty(RequestLetter letter) {
        ConsultStep.AskThirdParty step = letter.said(ConsultStep.AskThirdParty.class);
        return letter.to(
                step.party(),
                Section.of(
                        "",
                        "本机关收到政府信息公开申请，所申请公开的政府信息涉及你（单位）。根据"
                                + Source.disclosureRegulation(32).basis() + "，现征求你（单位）的意见："),
                Section.of("拟公开的内容", step.what()),
                Section.of("提出意见的期限", "请自收到本意见书之日起15个工作日内书面提出是否同意公开的意见；不同意公开的，请说明理由。", "逾期未提出意见的，由本机关依照条例的规定决定是否公开。"));
    }

    static OfficialPaper toldThirdParty(RequestLetter letter) {
        ConsultStep.TellThirdParty step = letter.said(ConsultStep.TellThirdParty.class);
        String party = letter.file().course().stream()
                .filter(line -> line.seq() < letter.paper().seq())
                .flatMap(line -> line.step() instanceof ConsultStep.AskThirdParty asked
                        ? Optional.of(asked.party()).stream()
                        : Optional.<String>empty().stream())
                .reduce("", (before, now) -> now);
        return letter.to(
                party,
                Section.of(
                        "",
                        "就有关政府信息是否公开，本机关曾征求你（单位）的意见。本机关认为不公开可能对公共利益造成重大影响，根据"
                                + Source.disclosureRegulation(32).basis() + "，决定予以公开。"),
                Section.of("决定公开的政府信息内容", step.what()),
                Section.of("理由", step.reasons()),
                Section.of("", "如对本决定不服，可以依法申请行政复议或者提起行政诉讼。"));
    }

    static OfficialPaper coAuthor(RequestLetter letter) {
        ConsultStep.AskCoAuthor step = letter.said(ConsultStep.AskCoAuthor.class);
        return letter.to(
                step.agency(),
                Section.of(
                        "",
                        "本机关收到政府信息公开申请，所申请公开的政府信息由本机关与贵单位共同制作。根据"
                                + Source.disclosureRegulation(34).basis() + "，现征求贵单位的意见："),
                Section.of("征求意见的内容", step.what()),
                Section.of("提出意见的期限", "请自收到本函之日起15个工作日内提出意见，逾期未提出意见的视为同意公开。"));
    }
}
