package portal.statistics;

import java.util.OptionalLong;

/**
 * A number as the public gets it.
 *
 * @param code of the agency, or the category's name; empty for the total
 * @param part as in {@link Measure#words()}
 * @param value empty where it is hidden
 */
public record Figure(Measure measure, Grouping grouping, String code, String part, OptionalLong value) {}
