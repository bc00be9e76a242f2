package portal.bulletin;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import portal.law.ChineseDate;

/**
 * Something that is to be done: what, by whom, until when.
 *
 * @param done the day on which it was done; null while it is not
 */
public record Task(
        String what, String who, LocalDate until, @Nullable LocalDate done) {
    /** How it stands on a day. */
    public enum State {
        OPEN("正在办"),
        OVERDUE("已经超期"),
        DONE("按期完成"),
        DONE_LATE("超期完成");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether the day it should have been done by was missed. */
        public boolean late() {
            return this == OVERDUE || this == DONE_LATE;
        }
    }

    /** How it stands on a day; what was done after its last day never reads as done in time. */
    public State state(LocalDate today) {
        if (done == null) {
            return today.isAfter(until) ? State.OVERDUE : State.OPEN;
        }
        return done.isAfter(until) ? State.DONE_LATE : State.DONE;
    }

    /** How it stands, in words: {@code 已经超期 12 天}. */
    public String says(LocalDate today) {
        State state = state(today);
        LocalDate at = done == null ? today : done;
        return state.late() ? state.label() + " " + ChronoUnit.DAYS.between(until, at) + " 天" : state.label();
    }

    /** The last day as people read it. */
    public String untilDay() {
        return ChineseDate.date(until);
    }

    /** The day it was done as people read it; empty while it is not. */
    public String doneDay() {
        return done == null ? "" : ChineseDate.date(done);
    }
}
