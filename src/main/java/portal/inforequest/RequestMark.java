package portal.inforequest;

/** What happened to a request and decides later what may. */
public enum RequestMark {
    /** The one notice of art. 30 was given. */
    CORRECTION_ASKED,
    CORRECTED,
    EXTENDED,
    /** The one demand of art. 35 was made. */
    REASONS_ASKED,
    EXPLAINED,
    /** The day for it went by. */
    UNEXPLAINED,
    CHARGED,
    /** The applicant says so. */
    PAYMENT_CLAIMED,
    PAID,
    /** Its opinion is awaited. */
    THIRD_PARTY_WAITS,
    THIRD_PARTY_AGREED,
    THIRD_PARTY_OBJECTED,
    THIRD_PARTY_SILENT,
    /** It was told in writing that the public interest outweighs its objection (art. 32). */
    THIRD_PARTY_TOLD,
    CO_AUTHOR_WAITS,
    /** By word or by silence (art. 34). */
    CO_AUTHOR_AGREED,
    CO_AUTHOR_OBJECTED,
    SERVED,
    /** The applicant suggested that what was given be published (art. 44). */
    PUBLICATION_SUGGESTED
}
