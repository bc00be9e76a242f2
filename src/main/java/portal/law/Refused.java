package portal.law;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A foreseen no, with its reason and a Chinese sentence for whoever asked. */
@SuppressWarnings("serial") // never serialised
public final class Refused extends RuntimeException {
    private static final long NO_WAIT = -1;

    private final Reason reason;
    private final List<Fault> faults;
    private final long retryAfter;
    private final String code;
    private final @Nullable OffsetDateTime now; // null unless the asker's clock is wrong

    public Refused(Reason reason, String detail) {
        this(reason, detail, List.of(), NO_WAIT);
    }

    private Refused(Reason reason, String detail, List<Fault> faults, long retryAfter) {
        this(reason, word(reason), detail, faults, retryAfter, null);
    }

    private Refused(
            Reason reason,
            String code,
            String detail,
            List<Fault> faults,
            long retryAfter,
            @Nullable OffsetDateTime now) {
        super(detail, null, false, false);
        this.reason = reason;
        this.code = code;
        this.faults = List.copyOf(faults);
        this.retryAfter = retryAfter;
        this.now = now;
    }

    /** Refuses the fields named by the faults, of which there is at least one. */
    public static Refused invalid(List<Fault> faults) {
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("A refusal for invalid fields names at least one");
        }
        return new Refused(Reason.INVALID, "有 " + faults.size() + " 处需要改正。", faults, NO_WAIT);
    }

    /** Tells what was refused for one of these reasons from every other failure. */
    public static Predicate<Throwable> because(Reason... reasons) {
        return failure -> failure instanceof Refused refused && List.of(reasons).contains(refused.reason());
    }

    /** Tells what was refused for any other reason than this from every other failure. */
    public static Predicate<Throwable> unless(Reason reason) {
        return failure -> failure instanceof Refused refused && refused.reason() != reason;
    }

    /** Refuses for now; the same request may be tried again after so many seconds. */
    public static Refused tooMany(String detail, long retryAfterSeconds) {
        return new Refused(Reason.TOO_MANY, detail, List.of(), Math.max(1, retryAfterSeconds));
    }

    /** Refuses somebody of whom is not known who it is; the code says to a client what it can do about it. */
    public static Refused notSignedIn(String code, String detail) {
        return new Refused(Reason.NOT_SIGNED_IN, code, detail, List.of(), NO_WAIT, null);
    }

    /** The same for a clock that is too far from ours, which reads {@code now}. */
    public static Refused wrongClock(String detail, OffsetDateTime now) {
        return new Refused(Reason.NOT_SIGNED_IN, "session.clock", detail, List.of(), NO_WAIT, now);
    }

    /** Refuses a client that speaks an interface which is no more. */
    public static Refused clientTooOld(String detail) {
        return new Refused(Reason.CLIENT_TOO_OLD, "client.too-old", detail, List.of(), NO_WAIT, null);
    }

    public Reason reason() {
        return reason;
    }

    /** What happened and what to do, in Chinese. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** A word for programs: the reason's own, or a finer one. */
    public String code() {
        return code;
    }

    /** What time it is here, for a client whose clock is wrong. */
    public Optional<OffsetDateTime> now() {
        return Optional.ofNullable(now);
    }

    /** The wrong fields; empty unless the reason is {@link Reason#INVALID}. */
    public List<Fault> faults() {
        return faults;
    }

    /** Seconds after which to try again; present only with {@link Reason#TOO_MANY}. */
    public OptionalLong retryAfter() {
        return retryAfter == NO_WAIT ? OptionalLong.empty() : OptionalLong.of(retryAfter);
    }

    private static String word(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
