package portal.office;

/**
 * An agency that may be competent for a matter.
 *
 * @param timesBefore how often clerks have sent such matters of this county there
 */
public record SuggestedAgency(Agency agency, long timesBefore) {}
