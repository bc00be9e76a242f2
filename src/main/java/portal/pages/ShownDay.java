package portal.pages;

import java.time.LocalDate;
import portal.law.ChineseDate;
import portal.office.Agencies;
import portal.office.Agency;
import portal.reception.ReceptionDay;

/**
 * A day of reception as citizens read it.
 *
 * @param agency name of who holds it
 * @param says whether a place can be booked, in words
 */
record ShownDay(ReceptionDay day, String agency, String says, boolean open) {
    static ShownDay of(ReceptionDay day, Agencies agencies, LocalDate today) {
        ReceptionDay.State state = day.state(today);
        String says = switch (state) {
            case OPEN -> "还有 " + day.left() + " 个名额，" + ChineseDate.monthDay(day.bookUntil()) + "截止";
            case CALLED_OFF -> "取消了：" + day.calledOff().orElse("");
            case FULL, CLOSED, OVER -> state.label();
        };
        return new ShownDay(
                day,
                agencies.byCode(day.office()).map(Agency::name).orElse(""),
                says,
                state == ReceptionDay.State.OPEN);
    }
}
