package portal.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.casework.StatusView;

/**
 * What the tracking page shows beside the status itself.
 *
 * @param number the number in groups
 * @param hasTerm whether days can be counted of a whole
 * @param day how many of them have run, at most all
 * @param does what will be done by the last day; empty where no term runs
 */
record Track(String number, boolean hasTerm, long day, int days, String does, List<Paper> papers, List<Act> acts) {
    /** How the terms of citizens begin; what comes next says so already. */
    private static final String IF_NOT_CONTENT = "不服的，";

    /**
     * Something the citizen may do today.
     *
     * @param until the last day for it; empty where there is none
     * @param offer who would decide on it; empty where nobody does
     * @param basis the article it rests on
     */
    record Act(String href, String label, String until, String offer, String basis) {}

    /** A paper to take along. */
    record Paper(String href, String name, LocalDate day) {
        /** Where it can be read without taking it along. */
        public String read() {
            return href + "/read";
        }
    }

    static Track of(StatusView view) {
        StatusView.NextStep next = view.nextStep();
        String digits = view.receiptNumber();
        String number = digits.substring(0, 6) + "-" + digits.substring(6, 10) + "-" + digits.substring(10, 17) + "-"
                + digits.substring(17);
        return new Track(
                number,
                next.daysInAll() > 0,
                Math.min(next.dayNumber(), next.daysInAll()),
                next.daysInAll(),
                view.deadlines().stream()
                        .map(due -> due.label().replace(IF_NOT_CONTENT, ""))
                        .findFirst()
                        .orElse(""),
                papers(view),
                view.actions().stream()
                        .map(action -> new Act(
                                TrackStepPage.path(action.kind()),
                                action.label(),
                                until(action.openUntil()),
                                offer(action),
                                action.basis()))
                        .toList());
    }

    public String note() {
        return day == 0 ? "从明天起数，共 " + days + " 天" : "今天是第 " + day + " 天，共 " + days + " 天";
    }

    /** The step to come, as the first line of the course; empty where nothing is awaited any more. */
    public String upcoming() {
        return does.isEmpty() ? "" : "下一步：" + does;
    }

    /** Who would decide on it today, and where that is not whom the answer names. */
    static String offer(StatusView.Action action) {
        return action.agency() == null ? "" : action.note() == null ? "由" + action.agency() + "受理。" : action.note();
    }

    private static String until(@Nullable LocalDate last) {
        return last == null ? "" : Days.date(last);
    }

    private static List<Paper> papers(StatusView view) {
        return view.timeline().stream()
                .flatMap(entry -> entry.documents().stream()
                        .map(document -> new Paper(
                                "/petitions/track/papers/" + document.id(),
                                document.name(),
                                entry.at().toLocalDate())))
                .toList();
    }
}
