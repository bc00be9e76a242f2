package portal.office;

/**
 * A place of the administrative divisions.
 *
 * @param code six digits for the city and its counties, nine for a town or street office
 * @param parent code of the division above; empty for the city
 */
public record Region(String code, String name, String parent) {}
