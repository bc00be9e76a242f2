package portal.law;

/** Why something was refused; the room {@code problem} alone knows which HTTP status each becomes. */
public enum Reason {
    /** Fields of a well-formed request break a rule; the faults name each. */
    INVALID,
    /** The request cannot be read at all. */
    MALFORMED,
    /** There is no such thing, or it is not for whoever asks: both look the same. */
    NOT_FOUND,
    /** It was there for everybody, and was taken away. */
    GONE,
    /** The procedure does not allow it in the present state. */
    NOT_ALLOWED_NOW,
    /** Somebody else changed it first. */
    STALE,
    /** An idempotency key came again with another request. */
    KEY_REUSED,
    /** Too many tries; the refusal says when to come back. */
    TOO_MANY,
    /** More bytes than are accepted. */
    TOO_LARGE,
    /** A kind of content that is not accepted. */
    WRONG_TYPE,
    /** Who asks is not known, or not proved. */
    NOT_SIGNED_IN,
    /** The asker's program is older than anything that is understood here. */
    CLIENT_TOO_OLD,
    /** The asker is known and may not. */
    FORBIDDEN,
    /** Something outside that is needed does not answer, or is not set up. */
    UNAVAILABLE
}
