package portal.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import portal.document.OfficialPaper;
import portal.document.OfficialPaper.Section;
import portal.law.Source;
import portal.office.Agencies;
import portal.office.Agency;
import portal.petition.PetitionNo;

/** The words of a 建议书: what it rests on, what it recommends, and that written feedback is due (art. 40). */
@ApplicationScoped
class RecommendationPapers {
    private static final String BASIS = Source.petitionRegulation(40).basis();

    private final Agencies agencies;

    RecommendationPapers(Agencies agencies) {
        this.agencies = agencies;
    }

    OfficialPaper of(Recommendation made) {
        String office = name(made.office());
        String we = office.endsWith("局") ? "我局" : "我单位";
        return new OfficialPaper(
                office,
                made.kind().label() + "书",
                made.number(),
                name(made.target()),
                List.of(
                                Section.of(
                                        "",
                                        we + "在信访工作中发现有关问题，根据" + BASIS + "，向你单位提出"
                                                + made.kind().purpose() + "的建议。"),
                                Section.of("情况和建议", made.text()),
                                Section.of("涉及的信访事项", cases(made)),
                                Section.of("反馈", "请研究处理，并将是否采纳以及采纳的情况书面反馈" + we + "；没有采纳的，请说明理由。"))
                        .stream()
                        .filter(section -> !section.paragraphs().isEmpty())
                        .toList(),
                List.of(),
                made.issuedOn(),
                sample(made.office()));
    }

    private static String cases(Recommendation made) {
        return made.cases().isEmpty()
                ? ""
                : made.cases().stream().map(PetitionNo::display).collect(Collectors.joining("、", "信访编号", "。"));
    }

    private String name(String code) {
        return agencies.byCode(code).map(Agency::name).orElse(code);
    }

    /** What of the office itself waits to be confirmed does not stand on its papers. */
    private boolean sample(String office) {
        return !office.equals(agencies.office().code())
                && agencies.byCode(office).map(Agency::sample).orElse(false);
    }
}
