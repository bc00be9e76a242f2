package portal.staff;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import portal.office.Duty;
import portal.office.Officer;

/** The entries of the desks' navigation, each with the duties it is for; it lists only what there is. */
enum Nav {
    CASES(
            "信访事项",
            EnumSet.of(
                    Duty.INTAKE_CLERK,
                    Duty.AGENCY_CLERK,
                    Duty.AGENCY_HEAD,
                    Duty.REVIEWER,
                    Duty.SUPERVISOR,
                    Duty.LEGAL_ADVISER),
            "/staff/cases"),
    RECEPTIONS("领导接访", EnumSet.of(Duty.INTAKE_CLERK), "/staff/receptions"),
    WATCH("督办", EnumSet.of(Duty.SUPERVISOR), "/staff/watch"),
    REQUESTS("公开申请", EnumSet.of(Duty.DISCLOSURE_OFFICER, Duty.AGENCY_HEAD), "/staff/requests"),
    RECOMMENDATIONS("三项建议", EnumSet.of(Duty.SUPERVISOR, Duty.AGENCY_HEAD, Duty.AGENCY_CLERK), "/staff/recommendations"),
    QUALITY("质量评查", EnumSet.of(Duty.SUPERVISOR, Duty.AGENCY_HEAD, Duty.AGENCY_CLERK), "/staff/quality"),
    FIGURES(
            "办理情况",
            EnumSet.of(Duty.INTAKE_CLERK, Duty.AGENCY_CLERK, Duty.AGENCY_HEAD, Duty.REVIEWER, Duty.SUPERVISOR),
            "/staff/figures",
            "/staff/yearly-report"),
    ARTICLES("信息公开", EnumSet.of(Duty.EDITOR, Duty.PUBLISHER), "/staff/articles", "/staff/annual-reports"),
    BULLETINS("普法和清单", EnumSet.of(Duty.EDITOR, Duty.PUBLISHER), "/staff/bulletins"),
    LOG("查看日志", EnumSet.of(Duty.AUDITOR), "/staff/log"),
    MANAGEMENT(
            "管理",
            EnumSet.of(Duty.ADMINISTRATOR),
            "/staff/agencies",
            "/staff/officers",
            "/staff/regions",
            "/staff/calendar",
            "/staff/sentences");

    private final String label;
    private final Set<Duty> duties;
    private final List<String> parts;

    Nav(String label, Set<Duty> duties, String... parts) {
        this.label = label;
        this.duties = duties;
        this.parts = List.of(parts);
    }

    /** Requests for information are made to the office itself: nobody else has any. */
    static List<Nav> of(Officer officer, boolean atOffice) {
        return Arrays.stream(values())
                .filter(entry -> entry != REQUESTS || atOffice)
                .filter(entry -> entry.duties.stream().anyMatch(officer::has))
                .toList();
    }

    public String label() {
        return label;
    }

    public String href() {
        return parts.get(0);
    }

    /** The addresses under which the pages of this entry lie. */
    public List<String> parts() {
        return parts;
    }
}
