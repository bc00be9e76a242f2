package portal.outbox;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stands in the outbox.
 *
 * @param tries how often its delivery was tried
 * @param sentAt when it was delivered; null while it waits, and for good when it was given up
 * @param deadAt when it was given up
 * @param lastError the code of the last failure
 */
public record Entry(
        Message message,
        OffsetDateTime writtenAt,
        int tries,
        @Nullable OffsetDateTime sentAt,
        @Nullable OffsetDateTime deadAt,
        @Nullable String lastError) {}
