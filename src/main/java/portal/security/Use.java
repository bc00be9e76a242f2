package portal.security;

/** What a keyed hash is for: each use has a key of its own, so that hashes of different uses never compare. */
public enum Use {
    /** The same person on the same day: id type and number. */
    PERSON,
    /** A telephone number. */
    PHONE,
    /** Somebody's exact name. */
    NAME,
    /** A word of a petition's text, or who has the petition in hand, beside it: of the hash only the first bits. */
    WORD,
    /** A query code, always together with its petition number. */
    CODE,
    /** An opaque token: viewing sessions, drafts, receipts. */
    SESSION,
    /** Under which name somebody who signs in is known elsewhere. */
    IDENTITY,
    /** The token of a device that is signed in. */
    DEVICE,
    /** A proof that was used. */
    PROOF,
    /** The code that joins the web with the mini-program. */
    JOINING,
    /** What somebody is writing, to tell whether it is something new. */
    DRAFT,
    /** An {@code Idempotency-Key}. */
    IDEMPOTENCY,
    /** A link of the history. */
    HISTORY,
    /** Who and what is counted for a limit. */
    LIMIT,
    /** An agency or officer whom an accusation is about. */
    ACCUSED,
    /** Which closed cases a quality review draws. */
    SAMPLE,
    /** Something found of a person in an article before it is published, and what was decided on it. */
    FINDING,
    /** The hidden field that proves a form is ours. */
    FORM
}
