package portal.papers;

import static portal.law.Source.petitionRegulation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.document.OfficialPaper;
import portal.document.OfficialPaper.Paragraph;
import portal.document.OfficialPaper.Section;
import portal.office.Agencies;
import portal.office.Agency;
import portal.petition.AnswerStep;
import portal.petition.HandlingStep;
import portal.petition.Opinion;
import portal.petition.Remedy;
import portal.petition.ReviewStep;
import portal.petition.Route;

/** How the competent agency answers in the end: opinion, answer to a suggestion, settlement. */
@ApplicationScoped
class AnswerPapers {
    private final Agencies agencies;

    AnswerPapers(Agencies agencies) {
        this.agencies = agencies;
    }

    /** 信访事项处理意见书, or the answer where a duty was asked for (art. 32). */
    OfficialPaper opinion(PaperCase of) {
        Opinion opinion = of.step(AnswerStep.Conclude.class).opinion();
        boolean duty = of.before().route().equals(Optional.of(Route.DUTY));
        return of.toPetitioner(
                "关于" + of.petitioner() + (duty ? "信访事项的依法履职答复书" : "信访事项的处理意见书"),
                Section.of(
                        "",
                        of.you() + "提出的" + of.matter() + "，" + of.we() + "已经办理，现" + (duty ? "依法答复如下：" : "提出处理意见如下：")),
                Section.of("受理情况", accepted(of)),
                pleaded(of),
                Section.of("查明的事实", written(opinion.finding())),
                replies(opinion.replies()),
                Section.of("依据", written(opinion.basis())),
                Section.of(duty ? "答复意见" : "处理意见", written(opinion.result())),
                remedies(of, opinion.remedies(), duty ? "本答复" : "本处理意见"));
    }

    private static String accepted(PaperCase of) {
        int seq = of.paper().seq();
        String accepted = of.file()
                .last(seq, HandlingStep.Accept.class)
                .map(line -> PaperCase.day(line.day()) + "受理。")
                .orElse("");
        String extended = of.file()
                .last(seq, HandlingStep.Extend.class)
                .map(line -> "因情况复杂，" + PaperCase.day(line.day()) + "经批准延长了办理期限。")
                .orElse("");
        String again = of.file()
                .last(seq, ReviewStep.ConcludeReview.class)
                .map(line -> PaperCase.day(line.day()) + "，" + line.actor() + "经复查撤销原意见，责令重新办理。")
                .orElse("");
        return of.received() + accepted + extended + again;
    }

    private static Section pleaded(PaperCase of) {
        return Section.of(
                "投诉请求、事实和理由",
                said("请求：", of.file().content().request()),
                said("事实：", of.file().content().facts()),
                said("理由：", of.file().content().reasons()));
    }

    private static String said(String label, @Nullable String text) {
        return text == null || text.isBlank() ? "" : label + PaperCase.quoted(text);
    }

    private static Section replies(List<Opinion.Reply> replies) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < replies.size(); i++) {
            Opinion.Reply reply = replies.get(i);
            paragraphs.add(
                    Paragraph.lead((replies.size() == 1 ? "" : (i + 1) + "．") + "请求：" + written(reply.request())));
            paragraphs.addAll(
                    Paragraph.of("答复（" + Objects.requireNonNull(reply.outcome()).label() + "）："
                            + written(reply.answer()).strip()));
        }
        return new Section("对各项请求的答复", paragraphs);
    }

    /** The sentences of the law, and who stood above the agency when it was issued. */
    Section remedies(PaperCase of, List<Remedy> open, String paper) {
        List<String> sentences = new ArrayList<>();
        for (Remedy remedy : open) {
            sentences.add((sentences.isEmpty() ? "不服" + paper + "的，" : "") + remedy.text() + "。"
                    + (remedy == Remedy.REVIEW || remedy == Remedy.FINAL_REVIEW ? above(of) : ""));
        }
        return open.isEmpty() ? Section.of("") : PaperCase.list("救济途径", sentences);
    }

    private String above(PaperCase of) {
        return Optional.ofNullable(of.paper().above())
                .or(() -> agencies.reviewerOf(of.paper().agency()).map(Agency::name))
                .map(name -> of.we() + "的上一级机关、单位是" + name + "。")
                .orElse("");
    }

    /** 建议意见答复书 (art. 29). */
    OfficialPaper suggestionAnswer(PaperCase of) {
        AnswerStep.AnswerSuggestion step = of.step(AnswerStep.AnswerSuggestion.class);
        return of.toPetitioner(
                "关于" + of.petitioner() + "建议意见的答复书",
                Section.of(
                        "",
                        of.you() + "提出的" + of.matter() + "收悉。根据"
                                + petitionRegulation(29).basis() + "，" + of.we() + "进行了研究论证，现答复如下："),
                Section.of("接收情况", accepted(of)),
                Section.of("研究结果", step.adoption().label() + "。"),
                Section.of("答复内容", step.answer()),
                Section.of("", "感谢" + of.you() + "的建议。"));
    }

    /** 调解协议书 or 和解协议书 (art. 33). */
    OfficialPaper settlement(PaperCase of) {
        AnswerStep.Settle step = of.step(AnswerStep.Settle.class);
        String called = step.mediated() ? "调解" : "和解";
        return of.official(
                called + "协议书",
                "",
                List.of(
                        Section.of(
                                "",
                                of.petitioner() + "提出的" + of.matter() + "，由" + of.agency() + "办理。根据"
                                        + petitionRegulation(33).basis() + "，"
                                        + (step.mediated() ? "经争议双方当事人同意进行调解" : "争议双方当事人自愿和解") + "，达成协议如下："),
                        Section.of("协议内容", step.terms()),
                        Section.of("协议的执行", "争议双方当事人应当按照协议履行。本协议书双方当事人各执一份，" + of.agency() + "存一份。")),
                List.of("信访人（签名或者盖章）", "对方当事人（签名或者盖章）"));
    }

    private static String written(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
