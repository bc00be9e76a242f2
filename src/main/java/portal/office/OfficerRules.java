package portal.office;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import portal.law.Fault;
import portal.law.Refused;

/** What must hold of an officer before the list of officers has it so. */
final class OfficerRules {
    private static final Pattern SUBJECT = Pattern.compile("[!-~]{1,255}");
    private static final int LONGEST_NAME = 30;

    private OfficerRules() {}

    /**
     * Looks an officer over.
     *
     * @throws Refused INVALID naming every wrong field
     */
    static void check(OfficerEntry entry, boolean disable, List<OfficerEntry> known, Agencies agencies, Officer by) {
        List<Fault> faults = new ArrayList<>();
        Officer officer = entry.officer();
        if (!SUBJECT.matcher(entry.subject()).matches()) {
            faults.add(fault("subject", "invalid", "写上登录系统给的编号，不带空格"));
        } else if (known.stream()
                .anyMatch(other -> other.subject().equals(entry.subject())
                        && other.officer().id() != officer.id())) {
            faults.add(fault("subject", "taken", "这个登录编号已经登记给了另一位工作人员"));
        }
        int length = officer.name().codePointCount(0, officer.name().length());
        if (officer.name().isBlank() || length > LONGEST_NAME) {
            faults.add(fault("name", "invalid", "写上姓名，最多 " + LONGEST_NAME + " 个字"));
        }
        if (agencies.byCode(officer.agency()).isEmpty()) {
            faults.add(fault("agency", "unknown", "请选择所在单位"));
        }
        if (officer.duties().isEmpty()) {
            faults.add(fault("duties", "missing", "至少选择一个岗位"));
        }
        if (officer.id() == by.id() && (disable || !officer.has(Duty.ADMINISTRATOR))) {
            faults.add(fault("duties", "own", "不能停用自己，也不能取消自己的管理员岗位；请另一位管理员来改"));
        }
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
    }

    private static Fault fault(String field, String problem, String detail) {
        return new Fault("/" + field, field + "." + problem, detail);
    }
}
