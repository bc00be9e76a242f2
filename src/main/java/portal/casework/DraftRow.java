package portal.casework;

import java.time.OffsetDateTime;

/** A draft as it lies in its table. */
record DraftRow(byte[] content, OffsetDateTime savedAt, boolean filed) {}
