package portal.petition;

/** The messages a step sends to whoever filed. */
public enum Message {
    /** Registered, and where to follow it. */
    REGISTERED
}
