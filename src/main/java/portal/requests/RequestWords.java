package portal.requests;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import portal.SiteConfig;
import portal.document.OfficialPaper;
import portal.document.OfficialPaper.Section;
import portal.inforequest.RequestClock;
import portal.law.ChineseDate;

/** The words of every paper of a request, from what the step said and what was asked. */
@ApplicationScoped
class RequestWords {
    private final SiteConfig site;
    private final RequestReplay replay;

    RequestWords(SiteConfig site, RequestReplay replay) {
        this.site = site;
        this.replay = replay;
    }

    OfficialPaper of(RequestFile file, RequestFile.Issued paper) {
        RequestLetter letter = new RequestLetter(site, replay, file, paper);
        return switch (paper.kind()) {
            case RECEIPT -> receipt(file, null);
            case CORRECTION_NOTICE -> NoticeWords.correction(letter);
            case EXTENSION_NOTICE -> NoticeWords.extension(letter);
            case THIRD_PARTY_INQUIRY -> ConsultWords.thirdParty(letter);
            case THIRD_PARTY_NOTICE -> ConsultWords.toldThirdParty(letter);
            case CO_AUTHOR_INQUIRY -> ConsultWords.coAuthor(letter);
            case REASONS_REQUEST -> NoticeWords.reasons(letter);
            case DELAY_NOTICE -> NoticeWords.delay(letter);
            case FEE_NOTICE -> NoticeWords.fee(letter);
            case CLOSING_NOTICE -> AnswerWords.closing(letter);
            case REDIRECT_NOTICE -> AnswerWords.redirect(letter);
            case ANSWER -> AnswerWords.answer(letter);
        };
    }

    /** With the code only right after filing. */
    OfficialPaper receipt(RequestFile file, @Nullable String code) {
        RequestLetter letter =
                new RequestLetter(site, replay, file, file.papers().get(0));
        return letter.toApplicant(
                Section.of(
                        "",
                        "您于" + ChineseDate.date(file.held().submittedOn()) + "通过"
                                + letter.then().facts().channel().label() + "提交的政府信息公开申请已经登记。"),
                letter.asked(),
                Section.of("获取信息的方式", file.held().delivery().label()),
                Section.of("接下来", file.line(1).told().words().next() + "。", letter.counted(RequestClock.ANSWER)),
                Section.of(
                        "查询",
                        code == null ? "" : "查询码：" + code + "。请妥善保管，不要告诉不相干的人。",
                        "凭编号和查询码可以在网上查看进度：" + site.baseUrl() + "/disclosure/requests/track"));
    }
}
