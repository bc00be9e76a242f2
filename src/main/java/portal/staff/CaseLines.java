package portal.staff;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import portal.LegalTime;
import portal.caseload.Caseload;
import portal.law.ChineseDate;
import portal.petition.LegalClock;

/** Petitions as they stand in a list of a desk, a line each. */
@Singleton
class CaseLines {
    private final CaseWords words;
    private final LegalTime time;

    CaseLines(CaseWords words, LegalTime time) {
        this.words = words;
        this.time = time;
    }

    /** One line of the table. */
    record Line(
            String href,
            String title,
            String number,
            String about,
            String who,
            String place,
            String todo,
            String basis,
            String state,
            String left,
            String day) {}

    Line line(Caseload.Item item) {
        LocalDate due = item.due().orElse(null);
        String category = item.category();
        return new Line(
                "/staff/cases/" + item.no().digits(),
                item.title(),
                item.no().display(),
                (category == null ? item.purpose().label() : item.purpose().label() + " · " + category) + " · "
                        + item.channel().label(),
                item.who(),
                words.region(item.region()),
                item.clock().map(LegalClock::label).orElse(item.stage().label()),
                item.clock()
                        .flatMap(LegalClock::term)
                        .map(term -> term.source().basis())
                        .orElse(""),
                Running.state(item.urgency()),
                due == null ? item.stage().label() : Running.left(due, time.today()),
                due == null ? "" : ChineseDate.full(due));
    }
}
