package portal.petition;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.law.Party;
import portal.law.Source;
import portal.law.Term;
import portal.law.Term.CalendarDays;
import portal.law.Terms;

/** A term that runs against somebody while a petition is in hand; several can run at once. */
public enum LegalClock {
    /** Fifteen days for the office to transfer, assign or report what reached it (art. 22). */
    SORTING("sorting", "转给有权处理的单位（转送、交办）", "收到", Terms.SORTING, Party.AGENCY),
    /** Five working days for the agency to say that it is not competent (art. 23). */
    OBJECTION("objection", "认为不归本单位管的，提出异议", "收到转送", Terms.OBJECTION, Party.AGENCY),
    /** Fifteen days for the agency to tell the citizen what it does with the matter (art. 23). */
    NOTICE("notice", "书面告知怎么办理（受理告知）", "收到转送", Terms.NOTICE_AFTER_TRANSFER, Party.AGENCY),
    SIMPLE_ACCEPTANCE("simple-acceptance", "简易办理：决定是否受理", "收到转送", Terms.SIMPLE_ACCEPTANCE, Party.AGENCY),
    SIMPLE_OPINION("simple-opinion", "简易办理：作出答复", "受理", Terms.SIMPLE_OPINION, Party.AGENCY),
    /** Sixty days from acceptance, by the sixth route alone (art. 34). */
    HANDLING("handling", "办结并书面答复", "受理", Terms.HANDLING, Party.AGENCY),
    /** The term of another law, as the agency entered it. */
    STATUTORY("statutory", "依照法定程序答复", "受理", null, Party.AGENCY),
    /** The day set with an assignment (art. 22). */
    REPORT("report", "向交办的信访局反馈办理结果", "交办", null, Party.AGENCY),
    REVIEW_REQUEST("review-request", "不服的，请求复查", "收到书面答复", Terms.REVIEW_REQUEST, Party.CITIZEN),
    REVIEW("review", "作出复查意见", "收到复查请求", Terms.REVIEW, Party.AGENCY),
    FINAL_REVIEW_REQUEST("final-review-request", "不服的，请求复核", "收到复查意见", Terms.FINAL_REVIEW_REQUEST, Party.CITIZEN),
    FINAL_REVIEW("final-review", "作出复核意见", "收到复核请求", Terms.FINAL_REVIEW, Party.AGENCY),
    /** The day set with a supervision (art. 40). */
    SUPERVISION("supervision", "答复督办", "督办", null, Party.AGENCY);

    private final String word;
    private final String label;
    private final String event;
    private final @Nullable Term term;
    private final Party party;

    LegalClock(String word, String label, String event, @Nullable Term term, Party party) {
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

    /** What happened on the day it runs from, to begin {@link portal.law.Deadline#explanation(String)} with. */
    public String event() {
        return event;
    }

    /** The length the law gives it; empty when the step that starts it sets the last day. */
    public Optional<Term> term() {
        return Optional.ofNullable(term);
    }

    public Party party() {
        return party;
    }

    /** Whether the citizen is told of it: what agencies owe each other is not. */
    public boolean citizens() {
        return this != REPORT && this != SUPERVISION && this != OBJECTION;
    }

    /** Its term with another length, in the same unit; in days when the law gives it none. */
    Term of(int length) {
        if (term == null) {
            return new CalendarDays(
                    length,
                    switch (this) {
                        case REPORT -> Source.petitionRegulation(22);
                        case SUPERVISION -> Source.petitionRegulation(40);
                        default -> Source.petitionRegulation(31);
                    });
        }
        return term.length() == length ? term : resized(term, length);
    }

    private static Term resized(Term term, int length) {
        return term instanceof Term.WorkingDays
                ? new Term.WorkingDays(length, term.source())
                : new CalendarDays(length, term.source());
    }

    public static Optional<LegalClock> of(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
