package portal.staff;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import portal.caseload.Watchlist;
import portal.disclosure.EditorialState;
import portal.disclosure.ManuscriptList;
import portal.figures.AnnualReports;
import portal.office.Duty;
import portal.office.Officer;
import portal.oversight.QualityReviews;
import portal.oversight.Recommendations;

/** What waits for an officer beside petitions, each with its count and the way there; what counts nothing is left out. */
@Singleton
class DueNotes {
    private final Watchlist watchlist;
    private final Recommendations recommendations;
    private final QualityReviews reviews;
    private final ManuscriptList articles;
    private final AnnualReports annual;

    DueNotes(
            Watchlist watchlist,
            Recommendations recommendations,
            QualityReviews reviews,
            ManuscriptList articles,
            AnnualReports annual) {
        this.watchlist = watchlist;
        this.recommendations = recommendations;
        this.reviews = reviews;
        this.articles = articles;
        this.annual = annual;
    }

    Uni<List<ListRequest.Tab>> of(Officer officer) {
        List<ListRequest.Tab> notes = new ArrayList<>();
        boolean supervises = officer.has(Duty.SUPERVISOR);
        boolean watched = officer.has(Duty.AGENCY_HEAD) || officer.has(Duty.AGENCY_CLERK);
        Uni<?> asked = Uni.createFrom().voidItem();
        if (supervises) {
            asked = asked.chain(() -> watchlist.counts(officer)).invoke(counts -> watch(notes, counts));
        }
        if (supervises || watched) {
            asked = asked.chain(() -> recommendations.waiting(officer))
                    .invoke(count -> note(notes, "/staff/recommendations", "建议等待书面反馈", count, ""))
                    .chain(() -> reviews.waiting(officer))
                    .invoke(waiting -> quality(notes, waiting));
        }
        if (officer.has(Duty.EDITOR) || officer.has(Duty.PUBLISHER)) {
            asked = asked.chain(articles::counts)
                    .invoke(counts -> articles(notes, counts, officer))
                    .chain(annual::waits)
                    .invoke(waits -> note(notes, "/staff/annual-reports", "上一年度公开年报，1月31日前公布", waits ? 1 : 0, "soon"));
        }
        return asked.replaceWith(notes);
    }

    private static void articles(List<ListRequest.Tab> notes, Map<EditorialState, Long> counts, Officer officer) {
        if (officer.has(Duty.EDITOR)) {
            int drafts = counts.getOrDefault(EditorialState.DRAFT, 0L).intValue();
            note(notes, "/staff/articles?state=draft", "文章还在起草", drafts, "");
        }
        if (officer.has(Duty.PUBLISHER)) {
            int waiting = counts.getOrDefault(EditorialState.IN_REVIEW, 0L).intValue();
            note(notes, "/staff/articles?state=in-review", "文章等您审核", waiting, "");
        }
    }

    private static void watch(List<ListRequest.Tab> notes, List<Watchlist.Counts> counts) {
        int late = counts.stream().mapToInt(Watchlist.Counts::late).sum();
        int soon = counts.stream().mapToInt(each -> each.soon() + each.near()).sum();
        int unanswered = counts.stream().mapToInt(Watchlist.Counts::unanswered).sum();
        note(notes, "/staff/watch?part=late", "全局已超期", late, "late");
        note(notes, "/staff/watch?part=soon", "全局五日内到期", soon, "soon");
        note(notes, "/staff/watch?part=unanswered", "督办没有答复", unanswered, "");
    }

    private static void quality(List<ListRequest.Tab> notes, QualityReviews.Waiting waiting) {
        note(notes, "/staff/quality", "质量评查等您查", waiting.review(), "");
        note(notes, "/staff/quality", "评查没有整改", waiting.right() - waiting.overdue(), "soon");
        note(notes, "/staff/quality", "评查整改超期", waiting.overdue(), "late");
    }

    private static void note(List<ListRequest.Tab> notes, String href, String label, int count, String state) {
        if (count > 0) {
            notes.add(new ListRequest.Tab(href, label, ListRequest.count(count), state, false));
        }
    }
}
