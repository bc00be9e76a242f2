package portal.office;

/**
 * A region as the administrator keeps it.
 *
 * @param region the place, with what lies above it
 * @param version counts the changes
 */
public record RegionEntry(Region region, int version) {}
