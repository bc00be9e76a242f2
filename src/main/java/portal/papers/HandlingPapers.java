package portal.papers;

import static portal.law.Source.petitionRegulation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import portal.SiteConfig;
import portal.casework.CaseFile;
import portal.document.OfficialPaper;
import portal.document.OfficialPaper.Section;
import portal.law.Deadline;
import portal.law.Terms;
import portal.petition.HandlingStep;
import portal.petition.LegalClock;
import portal.petition.Route;

/** What the competent agency tells whoever filed while it has the matter in hand. */
@ApplicationScoped
class HandlingPapers {
    private final SiteConfig site;

    HandlingPapers(SiteConfig site) {
        this.site = site;
    }

    /** 受理告知书: what was received, and by which way and in which time it is handled. */
    OfficialPaper acceptance(PaperCase of) {
        HandlingStep.Accept step = of.step(HandlingStep.Accept.class);
        return of.toPetitioner(
                "受理告知书",
                Section.of(
                        "", of.you() + "提出的" + of.matter() + "收悉。经审查，属于" + of.we() + "职权范围，决定受理。现将接收情况以及处理途径和程序告知如下："),
                Section.of(
                        "接收情况", of.received() + "自" + PaperCase.day(of.paper().day()) + "起受理。"),
                PaperCase.list(of.suggestion() ? "受理的建议" : "受理的请求", step.requests()),
                Section.of("处理途径和程序", way(of, step)),
                Section.of("查询方式", "凭信访编号和查询码，可以在网上查看办理情况，网址：" + site.baseUrl() + "/petitions/track"),
                Section.of("", "特此告知。"));
    }

    private static String way(PaperCase of, HandlingStep.Accept step) {
        if (of.before().simple()) {
            return "按照" + Terms.SIMPLE_OPINION.source().basis() + "简易办理，自受理之日起" + length(of, LegalClock.SIMPLE_OPINION)
                    + "内" + by(of, LegalClock.SIMPLE_OPINION) + "作出答复。";
        }
        Optional<Route> route = step.route();
        if (route.isEmpty()) {
            return of.we() + "将对建议认真研究论证；科学合理、具有现实可行性的，予以采纳或者部分采纳，并答复" + of.you() + "（"
                    + petitionRegulation(29).basis() + "）。";
        }
        String item = PaperCase.item(route.get());
        if (route.get() == Route.PETITION) {
            return "按照信访程序办理（" + item + "）。" + of.we() + "将听取" + of.you() + "的陈述，调查核实，自受理之日起"
                    + length(of, LegalClock.HANDLING) + "内" + by(of, LegalClock.HANDLING) + "办结，出具信访处理意见书。"
                    + "情况复杂的，经" + of.we() + "负责人批准，可以延长不超过" + Terms.HANDLING_EXTENSION.text() + "，并告知理由（"
                    + Terms.HANDLING.source().basis() + "）。";
        }
        return "该事项属于申请" + of.we() + "查处违法行为、履行法定职责（" + item + "），" + of.we() + "将依法履行或者答复"
                + step.statutoryDay().map(day -> "，期限至" + PaperCase.day(day)).orElse("")
                + "。";
    }

    private static String length(PaperCase of, LegalClock clock) {
        return began(of, clock)
                .map(deadline -> deadline.term().text())
                .orElseGet(() -> clock.term().orElseThrow().text());
    }

    private static String by(PaperCase of, LegalClock clock) {
        return began(of, clock)
                .flatMap(Deadline::dueOn)
                .map(day -> "（最迟" + PaperCase.day(day) + "）")
                .orElse("");
    }

    private static Optional<Deadline> began(PaperCase of, LegalClock clock) {
        return of.file().clock(clock, of.paper().day()).map(CaseFile.Clock::begun);
    }

    /** 导入法定途径告知书. */
    OfficialPaper redirect(PaperCase of) {
        HandlingStep.Redirect step = of.step(HandlingStep.Redirect.class);
        return of.toPetitioner(
                "导入法定途径告知书",
                Section.of("", of.you() + "提出的" + of.matter() + "收悉。经审查，现将处理途径告知如下："),
                Section.of("接收情况", of.received() + of.we() + "进行了审查。"),
                Section.of(
                        "处理途径",
                        "该事项属于" + PaperCase.item(step.route()) + "规定的情形，应当通过"
                                + step.route().label() + "解决，由" + step.route().body() + "处理。"),
                Section.of("提出的方式", step.where()),
                Section.of("", "特此告知。"));
    }

    /** 延长办理期限告知书: for how long, until when and why. */
    OfficialPaper extension(PaperCase of) {
        HandlingStep.Extend step = of.step(HandlingStep.Extend.class);
        Optional<CaseFile.Clock> clock =
                of.file().clock(LegalClock.HANDLING, of.paper().day());
        String until = clock.flatMap(each -> each.now().dueOn())
                .map(day -> "，延长后的期限至" + PaperCase.day(day))
                .orElse("");
        String first = clock.flatMap(each -> each.begun().dueOn())
                .map(day -> "原办理期限至" + PaperCase.day(day) + "。")
                .orElse("");
        return of.toPetitioner(
                "延长办理期限告知书",
                Section.of(
                        "",
                        of.you() + "提出的" + of.matter() + "，" + of.we() + "正在办理，" + first + "因情况复杂，根据"
                                + Terms.HANDLING.source().basis() + "，经" + of.we() + "负责人批准，办理期限延长" + step.days() + "日"
                                + until
                                + "。"),
                Section.of("延期理由", step.ground()),
                Section.of("", "特此告知。"));
    }
}
