package portal.law;

import static portal.law.Source.disclosureRegulation;
import static portal.law.Source.petitionRegulation;

import portal.law.Term.CalendarDays;
import portal.law.Term.Months;
import portal.law.Term.WorkingDays;

/** Every term the portal counts, each with the article that sets it. */
public final class Terms {
    private static final Source SIMPLE_HANDLING = new Source("信访事项简易办理办法", 0, 0);

    /** The office transfers, assigns or reports what it registered. */
    public static final Term SORTING = new CalendarDays(15, petitionRegulation(22));
    /** The competent agency answers in writing that it has what was filed with it directly. */
    public static final Term NOTICE = new CalendarDays(15, petitionRegulation(23, 2));
    /** The same for what was transferred to it, from the day it arrived there. */
    public static final Term NOTICE_AFTER_TRANSFER = new CalendarDays(15, petitionRegulation(23, 3));
    /** The agency objects to a transfer. */
    public static final Term OBJECTION = new WorkingDays(5, petitionRegulation(23, 3));
    /** The agency concludes a matter of art. 31 (6), from acceptance. */
    public static final Term HANDLING = new CalendarDays(60, petitionRegulation(34));
    /** Once, for a complex matter, following on the sixty days without a break. */
    public static final Term HANDLING_EXTENSION = new CalendarDays(30, petitionRegulation(34));
    /** The citizen asks for a review. */
    public static final Term REVIEW_REQUEST = new CalendarDays(30, petitionRegulation(35));
    /** The reviewing agency answers. */
    public static final Term REVIEW = new CalendarDays(30, petitionRegulation(35));
    /** The citizen asks for the final review. */
    public static final Term FINAL_REVIEW_REQUEST = new CalendarDays(30, petitionRegulation(36));
    /** The final reviewer answers; days of a hearing do not count. */
    public static final Term FINAL_REVIEW = new CalendarDays(30, petitionRegulation(36));

    /** Simple handling: whether to accept. */
    public static final Term SIMPLE_ACCEPTANCE = new WorkingDays(3, SIMPLE_HANDLING);
    /** Simple handling: the opinion. */
    public static final Term SIMPLE_OPINION = new WorkingDays(10, SIMPLE_HANDLING);
    /** Simple handling: each office in between passes it on. */
    public static final Term SIMPLE_FORWARDING = new WorkingDays(1, SIMPLE_HANDLING);

    /** Information is published after it came into being or changed. */
    public static final Term PUBLICATION = new WorkingDays(20, disclosureRegulation(26));
    /** An unclear request for information is sent back once, with what is missing. */
    public static final Term CORRECTION_NOTICE = new WorkingDays(7, disclosureRegulation(30));
    /** A third party says whether its information may be disclosed. */
    public static final Term THIRD_PARTY_OPINION = new WorkingDays(15, disclosureRegulation(32));
    /** A request for information is answered. */
    public static final Term INFORMATION_ANSWER = new WorkingDays(20, disclosureRegulation(33, 2));
    /** The answer is extended, with the consent of the head of the disclosure office. */
    public static final Term INFORMATION_EXTENSION = new WorkingDays(20, disclosureRegulation(33, 2));
    /** An agency that made the information too gives its opinion. */
    public static final Term JOINT_AUTHOR_OPINION = new WorkingDays(15, disclosureRegulation(34));

    /** A citizen applies for administrative reconsideration. */
    public static final Term RECONSIDERATION = new CalendarDays(60, new Source("行政复议法", 20, 0));
    /** A citizen sues before an administrative court. */
    public static final Term LAWSUIT = new Months(6, new Source("行政诉讼法", 46, 0));

    private Terms() {}
}
