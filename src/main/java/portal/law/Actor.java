package portal.law;

/**
 * Who takes a step.
 *
 * @param role in what role
 * @param name the name shown in the history, such as the office's
 */
public record Actor(Role role, String name) {
    /** The roles the procedure distinguishes. */
    public enum Role {
        /** 信访人. */
        CITIZEN,
        /** 信访部门. */
        PETITION_OFFICE
    }
}
