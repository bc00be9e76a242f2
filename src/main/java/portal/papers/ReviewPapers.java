package portal.papers;

import static portal.law.Source.petitionRegulation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.casework.CaseFile;
import portal.document.OfficialPaper;
import portal.document.OfficialPaper.Section;
import portal.petition.HandlingStep;
import portal.petition.Paper;
import portal.petition.ReviewOpinion;
import portal.petition.ReviewStep;

/** What those who review write to whoever asked them to. */
@ApplicationScoped
class ReviewPapers {
    private final AnswerPapers answers;

    ReviewPapers(AnswerPapers answers) {
        this.answers = answers;
    }

    /** 复查意见书 (art. 35). */
    OfficialPaper review(PaperCase of) {
        ReviewOpinion opinion = of.step(ReviewStep.ConcludeReview.class).opinion();
        CaseFile.Line asked =
                of.file().last(of.paper().seq(), ReviewStep.AskReview.class).orElseThrow();
        String grounds = asked.step() instanceof ReviewStep.AskReview ask ? ask.grounds() : "";
        String again = opinion.result() == ReviewOpinion.Result.REVOKED
                ? "由" + reviewed(of, Paper.OPINION) + "重新作出处理意见，书面答复" + of.you() + "。"
                : "";
        return of.toPetitioner(
                "关于" + of.petitioner() + "信访事项的复查意见书",
                opening(of, asked, "复查", Paper.OPINION),
                Section.of("复查请求的理由", PaperCase.quoted(grounds)),
                Section.of("查明的情况", written(opinion.finding())),
                Section.of("依据", written(opinion.basis())),
                Section.of("复查意见", label(opinion) + "。" + again),
                answers.remedies(of, opinion.remedies(), "本复查意见"));
    }

    /** 复核意见书, the last word (art. 36). */
    OfficialPaper finalReview(PaperCase of) {
        ReviewOpinion opinion = of.step(ReviewStep.ConcludeFinalReview.class).opinion();
        CaseFile.Line asked = of.file()
                .last(of.paper().seq(), ReviewStep.AskFinalReview.class)
                .orElseThrow();
        String grounds = asked.step() instanceof ReviewStep.AskFinalReview ask ? ask.grounds() : "";
        return of.toPetitioner(
                "关于" + of.petitioner() + "信访事项的复核意见书",
                opening(of, asked, "复核", Paper.REVIEW_OPINION),
                Section.of("复核请求的理由", PaperCase.quoted(grounds)),
                Section.of("查明的情况", heard(of, asked), written(opinion.finding())),
                Section.of("依据", written(opinion.basis())),
                Section.of(
                        "复核意见",
                        label(opinion) + "。",
                        "信访程序到此终结。仍然以同一事实和理由提出投诉请求的，各级党委和政府信访部门和其他机关、单位不再受理（"
                                + petitionRegulation(36, 3).basis() + "）；有新的事实或者理由的，可以作为新的事项提出。"));
    }

    private static Section opening(PaperCase of, CaseFile.Line asked, String called, Paper against) {
        String number = of.file()
                .lastPaper(of.paper().seq(), against)
                .map(paper -> "（" + paper.number() + "）")
                .orElse("");
        String late = of.file()
                .last(of.paper().seq(), ReviewStep.AdmitLate.class)
                .filter(line -> line.seq() > asked.seq())
                .map(line -> "请求超过了期限，但有正当理由，" + of.we() + "于" + PaperCase.day(line.day()) + "接受。")
                .orElse("");
        return Section.of(
                "",
                of.you() + "对" + reviewed(of, against) + "就" + of.matter() + "作出的" + against.label() + number + "不服，于"
                        + PaperCase.day(asked.day()) + "请求" + called + "。" + late + of.we() + "依法进行了" + called + "，现提出"
                        + called + "意见如下：");
    }

    /** Who decided what is now reviewed. */
    private static String reviewed(PaperCase of, Paper paper) {
        return of.file()
                .lastPaper(of.paper().seq(), paper)
                .map(issued -> of.file().line(issued.seq()).actor())
                .orElse("原办理机关、单位");
    }

    private static String heard(PaperCase of, CaseFile.Line asked) {
        Optional<CaseFile.Line> hearing = of.file()
                .last(of.paper().seq(), HandlingStep.HoldHearing.class)
                .filter(line -> line.seq() > asked.seq());
        return hearing.map(line -> line.step() instanceof HandlingStep.HoldHearing held
                        ? of.we() + "于" + PaperCase.day(held.from()) + "至" + PaperCase.day(held.to())
                                + "举行了听证，听证所需时间不计算在复核期限内（"
                                + petitionRegulation(36, 2).basis() + "）。"
                        : "")
                .orElse("");
    }

    private static String label(ReviewOpinion opinion) {
        return Objects.requireNonNull(opinion.result()).label();
    }

    private static String written(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
