package portal.petition;

import java.time.LocalDate;
import portal.law.Deadline;
import portal.law.Party;
import portal.law.Term;
import portal.law.Terms;
import portal.law.WorkCalendar;

/** A term that runs against somebody while a petition is in hand; several can run at once. */
public enum LegalClock {
    /** Fifteen days for the office to transfer, assign or report what reached it (art. 22). */
    SORTING("sorting", "转给有权处理的单位（转送、交办）", "登记", Terms.SORTING, Party.AGENCY);

    private final String word;
    private final String label;
    private final String event;
    private final Term term;
    private final Party party;

    LegalClock(String word, String label, String event, Term term, Party party) {
        this.word = word;
        this.label = label;
        this.event = event;
        this.term = term;
        this.party = party;
    }

    /** The word of the API. */
    public String word() {
        return word;
    }

    /** What must be done by its last day. */
    public String label() {
        return label;
    }

    /** What happened on the day it runs from, to begin {@link Deadline#explanation(String)} with. */
    public String event() {
        return event;
    }

    public Term term() {
        return term;
    }

    public Deadline from(LocalDate day, WorkCalendar calendar) {
        return Deadline.of(term, day, party, calendar);
    }
}
