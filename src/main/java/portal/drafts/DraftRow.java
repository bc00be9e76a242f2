package portal.drafts;

import java.time.OffsetDateTime;

/** A draft as it lies in its table. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read through
record DraftRow(byte[] content, OffsetDateTime savedAt, boolean filed) {}
