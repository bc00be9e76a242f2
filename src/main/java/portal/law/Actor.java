package portal.law;

/**
 * Who takes a step.
 *
 * @param role in what role
 * @param name the name shown in the history: the agency's, never an officer's
 * @param agency code of the agency acted for; empty for citizens and for the portal itself
 */
public record Actor(Role role, String name, String agency) {
    /** The citizen whose matter it is, or who acts for them. */
    public static final Actor CITIZEN = new Actor(Role.CITIZEN, "信访人", "");
    /** The portal, when a day or an hour has come. */
    public static final Actor PORTAL = new Actor(Role.PORTAL, "系统", "");

    /** Whose the petition must be for a role to act on it. */
    public enum Bond {
        /** None that an agency's code could show. */
        NONE,
        /** The petition office that has it in its register. */
        OFFICE,
        /** The agency that has it in hand. */
        HOLDER
    }

    /** The roles the procedure distinguishes. */
    public enum Role {
        /** 信访人. */
        CITIZEN("信访人", Bond.NONE),
        /** 信访部门. */
        PETITION_OFFICE("信访局收件人员", Bond.OFFICE),
        /** 检举控告专岗: the only one of the office who works accusations. */
        CLEARED("检举控告专岗", Bond.OFFICE),
        /** 有权处理机关. */
        AGENCY("办理单位承办人", Bond.HOLDER),
        /** 有权处理机关负责人. */
        AGENCY_HEAD("办理单位负责人", Bond.HOLDER),
        /** 复查、复核机关. */
        REVIEWER("复查复核人员", Bond.HOLDER),
        /** 督办人员. */
        SUPERVISOR("督办人员", Bond.OFFICE),
        /** 法律顾问: sees the one case put to them. */
        LEGAL_ADVISER("法律顾问", Bond.NONE),
        /** 政府信息公开工作机构的工作人员. */
        DISCLOSURE_OFFICER("政府信息公开工作人员", Bond.OFFICE),
        /** 政府信息公开工作机构负责人. */
        DISCLOSURE_HEAD("政府信息公开工作机构负责人", Bond.OFFICE),
        /** 系统. */
        PORTAL("系统", Bond.NONE);

        private final String label;
        private final Bond bond;

        Role(String label, Bond bond) {
            this.label = label;
            this.bond = bond;
        }

        /** In Chinese. */
        public String label() {
            return label;
        }

        public Bond bond() {
            return bond;
        }
    }
}
