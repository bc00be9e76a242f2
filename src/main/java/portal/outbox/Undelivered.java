package portal.outbox;

/** A try to deliver a message that failed. Its code is kept and logged: nothing of the message or of an answer is in it. */
public class Undelivered extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;
    private final boolean forGood;

    public Undelivered(String code) {
        this(code, false);
    }

    private Undelivered(String code, boolean forGood) {
        super(code);
        this.code = code;
        this.forGood = forGood;
    }

    /** A failure that no further try would change: the message is given up at once. */
    public static Undelivered forGood(String code) {
        return new Undelivered(code, true);
    }

    /** Such as {@code http-500}, {@code timeout}. */
    public String code() {
        return code;
    }

    boolean forGood() {
        return forGood;
    }
}
