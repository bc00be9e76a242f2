package portal.office;

/**
 * How often clerks have sent matters of a category and a division to an agency.
 *
 * @param category path of any level
 * @param region code of the division as the petition named it
 * @param agency code of the agency decided on
 */
public record PriorDecision(String category, String region, String agency, long times) {}
