package portal.outbox;

/** A try to deliver a message that failed. Its code is kept and logged: nothing of the message or of an answer is in it. */
public class Undelivered extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;

    public Undelivered(String code) {
        super(code);
        this.code = code;
    }

    /** Such as {@code http-500}, {@code timeout}. */
    public String code() {
        return code;
    }
}
