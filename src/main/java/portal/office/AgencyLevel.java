package portal.office;

/** The level of government an agency stands on. */
public enum AgencyLevel {
    CITY,
    COUNTY
}
