package portal.office;

/**
 * An agency that has to do with petitions.
 *
 * @param region code of the division it belongs to
 * @param phone empty when not known
 * @param sample whether something of it waits for the office's confirmation
 */
public record Agency(String code, String name, String region, String phone, boolean sample) {}
