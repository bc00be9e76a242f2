package portal.office;

/**
 * A place of the administrative divisions.
 *
 * @param code six digits for the city and its counties, nine for a town or street office
 * @param parent code of the division above; empty for the city
 * @param retired whether the place is no more: petitions may still name it, but it is offered to nobody
 */
public record Region(String code, String name, String parent, boolean retired) {
    /** A place that stands. */
    public Region(String code, String name, String parent) {
        this(code, name, parent, false);
    }
}
