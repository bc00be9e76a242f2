package portal.staff;

import java.util.List;
import java.util.stream.IntStream;
import portal.caseload.DeskCase;
import portal.petition.AnswerStep;
import portal.petition.Remedy;
import portal.petition.ReviewStep;
import portal.petition.Step;

/** The requests that an opinion must answer one by one, as they were taken up. */
final class Replies {
    private Replies() {}

    /** A request with the names of the fields of its answer. */
    record Asked(String request, String outcome, String answer) {}

    static List<Asked> asked(DeskCase on) {
        List<String> requests = of(on);
        return IntStream.range(0, requests.size())
                .mapToObj(i -> new Asked(
                        requests.get(i), "opinion/replies/" + i + "/outcome", "opinion/replies/" + i + "/answer"))
                .toList();
    }

    /** What may be done against the answer, as it will stand in its paper; nothing for what is no answer. */
    static String remedies(DeskCase found, Class<? extends Step> type) {
        List<Remedy> open = type == AnswerStep.Conclude.class
                ? Remedy.againstOpinion(found.petition().facts().route())
                : type == ReviewStep.ConcludeReview.class ? Remedy.againstReview() : List.of();
        return String.join("；", open.stream().map(Remedy::text).toList());
    }

    static List<String> of(DeskCase on) {
        int taken = on.petition().facts().requests();
        return on.requests().size() == taken
                ? on.requests()
                : IntStream.rangeClosed(1, taken)
                        .mapToObj(i -> "第 " + i + " 项请求")
                        .toList();
    }
}
