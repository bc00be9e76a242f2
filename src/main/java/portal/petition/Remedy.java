package portal.petition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import portal.law.Term;
import portal.law.Terms;

/** What somebody may do who does not agree with an answer. */
public enum Remedy {
    REVIEW("请求复查", "自收到书面答复之日起30日内，可以向原办理机关、单位的上一级机关、单位请求复查", Terms.REVIEW_REQUEST),
    FINAL_REVIEW("请求复核", "自收到书面答复之日起30日内，可以向复查机关、单位的上一级机关、单位请求复核", Terms.FINAL_REVIEW_REQUEST),
    /** Named first where a duty was asked for: the court hears it only after (行政复议法 art. 23). */
    RECONSIDERATION("申请行政复议", "自知道之日起60日内，可以依法申请行政复议；认为行政机关没有履行法定职责的，应当先申请行政复议", Terms.RECONSIDERATION),
    LAWSUIT("提起行政诉讼", "对行政复议决定不服的，可以依法向人民法院提起行政诉讼", Terms.LAWSUIT);

    private final String label;
    private final String text;
    private final Term term;

    Remedy(String label, String text, Term term) {
        this.label = label;
        this.text = text;
        this.term = term;
    }

    public String label() {
        return label;
    }

    /** The sentence that stands in the paper. */
    public String text() {
        return text;
    }

    public Term term() {
        return term;
    }

    /** Against the answer of the agency that handled it. */
    public static List<Remedy> againstOpinion(Optional<Route> route) {
        return route.map(way -> switch (way) {
                    case PETITION -> List.of(REVIEW);
                    case DUTY, ADMINISTRATIVE -> List.of(RECONSIDERATION, LAWSUIT);
                    case LITIGATION, ARBITRATION, PARTY_APPEAL -> List.<Remedy>of();
                })
                .orElse(List.of());
    }

    /** Against the opinion of a review; none against that of the final one (art. 36). */
    public static List<Remedy> againstReview() {
        return List.of(FINAL_REVIEW);
    }

    static String labels(List<Remedy> remedies) {
        return remedies.isEmpty() ? "没有" : remedies.stream().map(Remedy::label).collect(Collectors.joining("、"));
    }
}
