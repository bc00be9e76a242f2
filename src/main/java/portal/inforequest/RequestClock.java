package portal.inforequest;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.law.Party;
import portal.law.Source;
import portal.law.Term;
import portal.law.Term.CalendarDays;
import portal.law.Term.WorkingDays;
import portal.law.Terms;

/** A term that runs while a request for information is in hand; several can run at once. */
public enum RequestClock {
    /** Our own rule, so that nothing waits unconfirmed: the law sets no day (art. 31). */
    CONFIRMATION(
            "confirmation",
            "与申请人确认收到（内部要求）",
            "网上提交",
            new WorkingDays(1, Source.disclosureRegulation(31)),
            Party.AGENCY),
    CORRECTION_NOTICE("correction-notice", "内容不明确的，一次性告知补正", "收到申请", Terms.CORRECTION_NOTICE, Party.AGENCY),
    /** The day that the notice sets. */
    CORRECTION("correction", "补正申请内容", "告知补正", null, Party.CITIZEN),
    ANSWER("answer", "书面答复", "收到申请", Terms.INFORMATION_ANSWER, Party.AGENCY),
    /** Silent, the agency decides by the regulation (art. 32). */
    THIRD_PARTY("third-party", "第三方提出意见", "收到征求意见书", Terms.THIRD_PARTY_OPINION, Party.CITIZEN),
    /** Silent, the co-author has agreed (art. 34). */
    CO_AUTHOR("co-author", "共同制作机关提出意见", "收到征求意见书", Terms.JOINT_AUTHOR_OPINION, Party.AGENCY),
    /** The day that the letter sets (art. 35). */
    EXPLANATION("explanation", "说明申请理由", "收到通知", null, Party.CITIZEN),
    /** A reasonable day that the agency set for a request beyond the usual (art. 35). */
    DELAYED("delayed", "延迟答复", "告知延迟答复", null, Party.AGENCY),
    FEE("fee", "缴纳信息处理费", "收到收费通知", new WorkingDays(20, new Source("政府信息公开信息处理费管理办法", 0, 0)), Party.CITIZEN),
    RECONSIDERATION("reconsideration", "不服的，申请行政复议", "收到答复", Terms.RECONSIDERATION, Party.CITIZEN),
    LAWSUIT("lawsuit", "不服的，提起行政诉讼（应当先复议的除外）", "收到答复", Terms.LAWSUIT, Party.CITIZEN);

    private final String word;
    private final String label;
    private final String event;
    private final @Nullable Term term;
    private final Party party;

    RequestClock(String word, String label, String event, @Nullable Term term, Party party) {
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

    /** What happened on the day it runs from. */
    public String event() {
        return event;
    }

    /** The length the rules give it; empty when the step that starts it sets the last day. */
    public Optional<Term> term() {
        return Optional.ofNullable(term);
    }

    public Party party() {
        return party;
    }

    /** Whether the applicant is told of it: what is internal, and what agencies and third parties owe, is not. */
    public boolean applicants() {
        return switch (this) {
            case CONFIRMATION, CORRECTION_NOTICE, THIRD_PARTY, CO_AUTHOR -> false;
            default -> true;
        };
    }

    /** The term of a deadline that was kept with a length: in the unit of the clock, or days where a day was set. */
    Term of(int length) {
        if (term instanceof WorkingDays) {
            return new WorkingDays(length, term.source());
        }
        if (term instanceof Term.Months) {
            return new Term.Months(length, term.source());
        }
        return new CalendarDays(length, term == null ? setBy() : term.source());
    }

    private Source setBy() {
        return switch (this) {
            case CORRECTION -> Source.disclosureRegulation(30);
            default -> Source.disclosureRegulation(35);
        };
    }

    public static Optional<RequestClock> of(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
