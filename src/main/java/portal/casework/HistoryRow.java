package portal.casework;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One link of a petition's history. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read through
record HistoryRow(
        int seq,
        String step,
        String stage,
        OffsetDateTime at,
        LocalDate onDay,
        String actor,
        byte @Nullable [] payload,
        byte[] salt,
        byte[] commitment,
        byte[] link) {}
