package portal.api;

import org.jspecify.annotations.Nullable;
import portal.law.Reason;
import portal.law.Refused;

/** The header under which a request may be sent again without being done again. */
final class IdempotencyKey {
    static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 200;

    private IdempotencyKey() {}

    /**
     * The key as it was sent, or null when none was.
     *
     * @throws Refused MALFORMED when it is empty or too long
     */
    static @Nullable String checked(@Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > LONGEST)) {
            throw new Refused(Reason.MALFORMED, "Idempotency-Key 应当是 1 到 " + LONGEST + " 个字符。");
        }
        return key;
    }
}
