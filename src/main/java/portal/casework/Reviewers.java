package portal.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.office.Agencies;
import portal.office.Agency;
import portal.petition.Move;
import portal.petition.Paper;
import portal.petition.ReviewStep;

/** Who reviews an answer today, and whom the answer itself named when it was issued. */
@ApplicationScoped
class Reviewers {
    private final Agencies agencies;

    Reviewers(Agencies agencies) {
        this.agencies = agencies;
    }

    /** Of what an agency decided: the one above it today; of what nobody is above of, the office whose register it is in. */
    String today(PetitionView view) {
        return agencies.reviewerOf(view.petition().facts().holder())
                .map(Agency::code)
                .orElse(view.petition().facts().office());
    }

    /** Name of who would decide today on what a line asks for; null where nobody reviews anything by it. */
    @Nullable
    String named(Move move, PetitionView view) {
        return against(move).isEmpty()
                ? null
                : agencies.byCode(today(view)).map(Agency::name).orElse(null);
    }

    /** What is said where that is another than the answer named; null where it is the same. */
    @Nullable
    String changed(Move move, PetitionView view) {
        int last = against(move).map(paper -> last(view, paper)).orElse(-1);
        String then = last < 0 ? null : view.aboves()[last];
        return then == null || then.equals(today(view))
                ? null
                : "书面答复上写的上一级单位是" + view.aboveNames()[last] + "；机构调整以后，现在由" + named(move, view) + "受理，您的申请会直接交给它，期限不变。";
    }

    private static Optional<Paper> against(Move move) {
        return move.step() == ReviewStep.AskReview.class
                ? Optional.of(Paper.OPINION)
                : move.step() == ReviewStep.AskFinalReview.class ? Optional.of(Paper.REVIEW_OPINION) : Optional.empty();
    }

    private static int last(PetitionView view, Paper paper) {
        int last = -1;
        for (int i = 0; i < view.paperKinds().length; i++) {
            last = view.paperKinds()[i].equals(paper.word()) ? i : last;
        }
        return last;
    }
}
