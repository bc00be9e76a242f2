package portal.office;

/** What an agency is in the procedure: who receives letters that are not for a department (articles 22 to 25). */
public enum AgencyKind {
    PETITION_OFFICE,
    GOVERNMENT,
    DEPARTMENT,
    DISCIPLINE_INSPECTION,
    POLITICAL_LEGAL,
    JOINT_CONFERENCE
}
