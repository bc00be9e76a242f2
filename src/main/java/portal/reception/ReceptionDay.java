package portal.reception;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import portal.law.ChineseDate;
import portal.law.Reason;
import portal.law.Refused;

/**
 * A day on which somebody in charge receives citizens (art. 18).
 *
 * @param office code of the agency that holds it and books for it
 * @param field what the one in charge is in charge of
 * @param taken how many of the places are booked
 * @param bookUntil the last day to book, before the day itself
 * @param calledOff why it does not take place; empty while it does
 */
public record ReceptionDay(
        long id,
        String office,
        LocalDate day,
        LocalTime starts,
        LocalTime ends,
        String place,
        String leader,
        String position,
        String field,
        int places,
        int taken,
        LocalDate bookUntil,
        Optional<String> calledOff,
        int version) {

    /** Whether a place can be booked, and if not, why. */
    public enum State {
        OPEN("open", "可以预约"),
        FULL("full", "约满了"),
        CLOSED("closed", "预约已经截止"),
        CALLED_OFF("called-off", "取消了"),
        OVER("over", "已经结束");

        private final String word;
        private final String label;

        State(String word, String label) {
            this.word = word;
            this.label = label;
        }

        /** The word of the API. */
        public String word() {
            return word;
        }

        public String label() {
            return label;
        }
    }

    public State state(LocalDate today) {
        if (calledOff.isPresent()) {
            return State.CALLED_OFF;
        }
        if (day.isBefore(today)) {
            return State.OVER;
        }
        if (bookUntil.isBefore(today)) {
            return State.CLOSED;
        }
        return left() > 0 ? State.OPEN : State.FULL;
    }

    public int left() {
        return places - taken;
    }

    /** A booking can be given back until the day before. */
    public boolean cancellable(LocalDate today) {
        return calledOff.isEmpty() && today.isBefore(day);
    }

    /** @throws Refused NOT_ALLOWED_NOW when no place can be booked, saying why */
    void bookable(LocalDate today) {
        switch (state(today)) {
            case OPEN -> {}
            case FULL -> throw refused("这一天的名额刚刚约满了，没有约上。您填写的内容还在，可以另选一天。");
            case CLOSED -> throw refused("这一天的预约到" + ChineseDate.monthDay(bookUntil) + "截止，现在不能约了。可以另选一天。");
            case CALLED_OFF -> throw refused("这一天的接访取消了，不能预约。可以另选一天。");
            case OVER -> throw refused("这一天已经过去，不能预约。可以另选一天。");
        }
    }

    /** {@code 12月1日 周二 9:00—11:30}. */
    public String when() {
        return ChineseDate.monthDay(day) + " " + ChineseDate.weekday(day) + " " + hours();
    }

    /** {@code 9:00—11:30}. */
    public String hours() {
        return clock(starts) + "—" + clock(ends);
    }

    private static String clock(LocalTime time) {
        return time.getHour() + ":" + "%02d".formatted(time.getMinute());
    }

    private static Refused refused(String detail) {
        return new Refused(Reason.NOT_ALLOWED_NOW, detail);
    }
}
