package portal.oversight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import portal.law.Fault;
import portal.office.Agencies;
import portal.petition.PetitionNo;

/** What a recommendation and the feedback to it must say. */
final class RecommendationRules {
    /** As much as a paper can sensibly hold. */
    static final int LONGEST = 5000;

    private static final int MOST_CASES = 50;

    private RecommendationRules() {}

    /** What is wrong before anybody has looked for the cases. */
    static List<Fault> faults(Recommendation.Draft draft, Agencies agencies, String office) {
        List<Fault> faults = new ArrayList<>();
        if (Recommendation.Kind.of(draft.kind()).isEmpty()) {
            faults.add(new Fault("/kind", "kind", "请选择是哪一种建议。"));
        }
        if (agencies.all().stream().noneMatch(agency -> agency.code().equals(draft.target()))) {
            faults.add(new Fault("/target", "target.unknown", "请选择建议给哪个单位。"));
        } else if (draft.target().equals(office)) {
            faults.add(new Fault("/target", "target.self", "不能向本单位提建议。"));
        }
        if (draft.cases().size() > MOST_CASES) {
            faults.add(new Fault("/cases", "cases.many", "最多写 " + MOST_CASES + " 件事项的编号。"));
        }
        draft.cases().stream()
                .filter(typed -> PetitionNo.parse(typed).isEmpty())
                .findFirst()
                .ifPresent(typed -> faults.add(unknownCase(typed)));
        text(draft.text(), "请写明情况和建议。").ifPresent(faults::add);
        return faults;
    }

    static List<PetitionNo> numbers(Recommendation.Draft draft) {
        return draft.cases().stream()
                .flatMap(typed -> PetitionNo.parse(typed).stream())
                .distinct()
                .toList();
    }

    /** The first case that the officer does not see: said alike whether it does not exist or must not be known. */
    static List<Fault> unseen(List<PetitionNo> numbers, Collection<PetitionNo> seen) {
        return numbers.stream()
                .filter(number -> !seen.contains(number))
                .limit(1)
                .map(number -> unknownCase(number.display()))
                .toList();
    }

    static List<Fault> feedbackFaults(String adoption, String text) {
        List<Fault> faults = new ArrayList<>();
        if (Recommendation.Adoption.of(adoption).isEmpty()) {
            faults.add(new Fault("/adoption", "adoption", "请选择是否采纳。"));
        }
        text(text, "请写明采纳的情况；没有采纳的写明理由。").ifPresent(faults::add);
        return faults;
    }

    private static Optional<Fault> text(String text, String missing) {
        if (text.isBlank()) {
            return Optional.of(new Fault("/text", "missing", missing));
        }
        return text.length() > LONGEST
                ? Optional.of(new Fault("/text", "too-long", "最多 " + LONGEST + " 个字。"))
                : Optional.empty();
    }

    private static Fault unknownCase(String typed) {
        return new Fault("/cases", "cases.unknown", "没有“" + typed + "”这件事项，或者不能写进建议书。");
    }
}
