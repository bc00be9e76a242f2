package planted.casework;

/** A row that stays. */
record ClosedRow(long no) {}
