package portal.law;

import java.util.List;
import java.util.OptionalLong;

/** A foreseen no, with its reason and a Chinese sentence for whoever asked. */
@SuppressWarnings("serial") // never serialised
public final class Refused extends RuntimeException {
    private static final long NO_WAIT = -1;

    private final Reason reason;
    private final List<Fault> faults;
    private final long retryAfter;

    public Refused(Reason reason, String detail) {
        this(reason, detail, List.of(), NO_WAIT);
    }

    private Refused(Reason reason, String detail, List<Fault> faults, long retryAfter) {
        super(detail, null, false, false);
        this.reason = reason;
        this.faults = List.copyOf(faults);
        this.retryAfter = retryAfter;
    }

    /** Refuses the fields named by the faults, of which there is at least one. */
    public static Refused invalid(List<Fault> faults) {
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("A refusal for invalid fields names at least one");
        }
        return new Refused(Reason.INVALID, "有 " + faults.size() + " 处需要改正。", faults, NO_WAIT);
    }

    /** Refuses for now; the same request may be tried again after so many seconds. */
    public static Refused tooMany(String detail, long retryAfterSeconds) {
        return new Refused(Reason.TOO_MANY, detail, List.of(), Math.max(1, retryAfterSeconds));
    }

    public Reason reason() {
        return reason;
    }

    /** What happened and what to do, in Chinese. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** The wrong fields; empty unless the reason is {@link Reason#INVALID}. */
    public List<Fault> faults() {
        return faults;
    }

    /** Seconds after which to try again; present only with {@link Reason#TOO_MANY}. */
    public OptionalLong retryAfter() {
        return retryAfter == NO_WAIT ? OptionalLong.empty() : OptionalLong.of(retryAfter);
    }
}
