package portal.office;

import java.util.Arrays;
import java.util.Optional;

/** What an officer is there for; an officer can have several duties. */
public enum Duty {
    INTAKE_CLERK(Code.INTAKE_CLERK, "收件员"),
    AGENCY_CLERK(Code.AGENCY_CLERK, "承办人"),
    AGENCY_HEAD(Code.AGENCY_HEAD, "单位负责人"),
    REVIEWER(Code.REVIEWER, "复查复核员"),
    SUPERVISOR(Code.SUPERVISOR, "督查督办员"),
    LEGAL_ADVISER(Code.LEGAL_ADVISER, "法律顾问"),
    EDITOR(Code.EDITOR, "信息公开编辑"),
    PUBLISHER(Code.PUBLISHER, "信息公开审核"),
    DISCLOSURE_OFFICER(Code.DISCLOSURE_OFFICER, "政府信息公开工作人员"),
    AUDITOR(Code.AUDITOR, "审计员"),
    ADMINISTRATOR(Code.ADMINISTRATOR, "管理员");

    /** The duties' codes, as the provider of log-ins and the endpoints of the desks name them. */
    public static final class Code {
        public static final String INTAKE_CLERK = "intake-clerk";
        public static final String AGENCY_CLERK = "agency-clerk";
        public static final String AGENCY_HEAD = "agency-head";
        public static final String REVIEWER = "reviewer";
        public static final String SUPERVISOR = "supervisor";
        public static final String LEGAL_ADVISER = "legal-adviser";
        public static final String EDITOR = "editor";
        public static final String PUBLISHER = "publisher";
        public static final String DISCLOSURE_OFFICER = "disclosure-officer";
        public static final String AUDITOR = "auditor";
        public static final String ADMINISTRATOR = "administrator";

        /** Every officer, whatever the duty. */
        public static final String ANY = "**";

        private Code() {}
    }

    private final String code;
    private final String label;

    Duty(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public static Optional<Duty> of(String code) {
        return Arrays.stream(values()).filter(duty -> duty.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    /** What people call it. */
    public String label() {
        return label;
    }
}
