package portal.staff;

/** A step that the officer may take now. */
public record Button(String word, String term, String basis) {}
