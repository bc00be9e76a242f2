package portal.oversight;

import java.util.ArrayList;
import java.util.List;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Agencies;
import portal.office.AgencyKind;
import portal.office.Duty;
import portal.office.Officer;

/**
 * As what an officer meets what stands in this room.
 *
 * @param office whether for a petition office, which watches over the others: its supervisors and its head
 * @param agency whether for an agency that is watched over: its head and its clerks
 * @param head whether at the head of that agency
 * @param code of the agency the officer belongs to
 */
record Standing(boolean office, boolean agency, boolean head, String code) {
    static Standing of(Officer officer, Agencies agencies) {
        boolean head = officer.has(Duty.AGENCY_HEAD);
        boolean watches = agencies.byCode(officer.agency())
                .filter(agency -> agency.kind() == AgencyKind.PETITION_OFFICE)
                .isPresent();
        return new Standing(
                watches && (head || officer.has(Duty.SUPERVISOR)),
                head || officer.has(Duty.AGENCY_CLERK),
                head,
                officer.agency());
    }

    /**
     * Lets those on who watch.
     *
     * @throws Refused {@code NOT_FOUND} for everybody else: what they cannot do does not exist for them
     */
    void watching() {
        if (!office) {
            throw new Refused(Reason.NOT_FOUND, "这个地址没有内容，可能已经移走或者输错了。");
        }
    }

    /** The first values of every statement with a condition on who sees. */
    List<Object> values() {
        return new ArrayList<>(List.of(office, agency, code));
    }
}
