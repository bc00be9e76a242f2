package portal.papers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import portal.casework.CaseFile;
import portal.casework.IssuedPaper;
import portal.document.OfficialPaper;
import portal.document.OfficialPaper.Section;
import portal.document.Receipt;
import portal.office.Agencies;
import portal.office.Agency;

/** The words of every paper that a step issues, from what the step said and what was filed. */
@ApplicationScoped
class PaperTexts {
    private final Agencies agencies;
    private final IntakePapers intake;
    private final HandlingPapers handling;
    private final AnswerPapers answers;
    private final ReviewPapers reviews;

    PaperTexts(
            Agencies agencies,
            IntakePapers intake,
            HandlingPapers handling,
            AnswerPapers answers,
            ReviewPapers reviews) {
        this.agencies = agencies;
        this.intake = intake;
        this.handling = handling;
        this.answers = answers;
        this.reviews = reviews;
    }

    /** A paper of a case; not the receipt, which is issued by no step. */
    OfficialPaper of(CaseFile file, IssuedPaper paper) {
        PaperCase of = new PaperCase(file, paper, sample(paper.agency()));
        return switch (paper.kind()) {
            case RECEIPT -> throw new IllegalArgumentException("A receipt is made out by itself");
            case TRANSFER_LETTER -> intake.transfer(of);
            case ASSIGNMENT_LETTER -> intake.assignment(of);
            case DECLINE_NOTICE -> intake.decline(of);
            case BAR_NOTICE -> intake.bar(of);
            case SUPERVISION_LETTER -> intake.supervision(of);
            case ACCEPTANCE_NOTICE -> handling.acceptance(of);
            case REDIRECT_NOTICE -> handling.redirect(of);
            case EXTENSION_NOTICE -> handling.extension(of);
            case OPINION -> answers.opinion(of);
            case SUGGESTION_ANSWER -> answers.suggestionAnswer(of);
            case SETTLEMENT -> answers.settlement(of);
            case REVIEW_OPINION -> reviews.review(of);
            case FINAL_REVIEW_OPINION -> reviews.finalReview(of);
        };
    }

    /** What a receipt says, for reading on a screen. */
    OfficialPaper receipt(Receipt receipt) {
        return new OfficialPaper(
                agencies.office().name(),
                "信访事项登记回执",
                receipt.number().display(),
                "",
                List.of(
                        Section.of(
                                "登记的内容",
                                "信访人：" + receipt.petitioner(),
                                receipt.agent() == null ? "" : "代为提出：" + receipt.agent(),
                                "事项：" + receipt.shownTitle(),
                                receipt.purpose().secret()
                                        ? ""
                                        : "类别：" + receipt.purpose().label(),
                                "登记时间：" + receipt.registered(),
                                receipt.attachments() == 0 ? "" : "随附材料：" + receipt.attachments() + " 个文件"),
                        Section.of(
                                "接下来",
                                receipt.next() + "。",
                                receipt.dueWords(),
                                "依据：" + receipt.due().basis() + "。"
                                        + receipt.due().explanation()),
                        Section.of("怎样查询", "打开 " + receipt.trackAddress() + " ，输入信访编号和查询码。为保护您的信息，这份回执不印查询码。")),
                List.of(),
                receipt.issuedAt().toLocalDate(),
                false);
    }

    /** What of the office itself waits to be confirmed does not stand on its papers. */
    private boolean sample(String agency) {
        return !agency.equals(agencies.office().code())
                && agencies.byCode(agency).map(Agency::sample).orElse(false);
    }
}
