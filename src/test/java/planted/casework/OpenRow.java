package planted.casework;

/** Broken: a row that leaves its room. */
public record OpenRow(long no) {}
