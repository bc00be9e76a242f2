package portal.statistics;

/**
 * So many of one kind, of one agency and one category in one month.
 *
 * @param part a word of one of the measure's parts; {@link Measure#ALL} where it has none
 */
public record Counted(Measure measure, String part, String agency, String category, long number) {
    public Counted {
        if (!(measure.parts().isEmpty()
                ? part.equals(Measure.ALL)
                : measure.parts().stream().anyMatch(each -> each.word().equals(part)))) {
            throw new IllegalArgumentException(measure + " has no " + part);
        }
    }
}
