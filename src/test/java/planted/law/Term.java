package planted.law;

/** Pure, and used by others. */
public record Term(int days) {}
