package portal.api;

import java.util.ArrayList;
import java.util.List;
import portal.law.Fault;
import portal.law.Refused;

/** What is wrong with a body, told all at once. */
final class BodyFaults {
    private BodyFaults() {}

    /**
     * Goes on when nothing is wrong.
     *
     * @throws Refused INVALID naming every fault
     */
    static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
    }

    /** Wrong types and wrong values at once; a field that could not be read is not also called missing. */
    static List<Fault> all(List<Fault> form, List<Fault> values) {
        List<Fault> all = new ArrayList<>(form);
        values.stream()
                .filter(fault ->
                        form.stream().noneMatch(each -> (fault.pointer() + "/").startsWith(each.pointer() + "/")))
                .forEach(all::add);
        return all;
    }
}
