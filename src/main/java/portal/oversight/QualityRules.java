package portal.oversight;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.law.Fault;
import portal.office.Agencies;

/** What a finding and the report of having put it right must say. */
final class QualityRules {
    private static final int LONGEST = 3000;

    private QualityRules() {}

    static List<Fault> faults(QualityReview of, QualityReview.Finding finding, Agencies agencies, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        for (Standard point : Standard.values()) {
            if (finding.met().contains(point) == finding.faults().contains(point)) {
                faults.add(new Fault("/standard/" + point.name(), "standard", "“" + point.label() + "”一项请选择符合还是不符合。"));
            }
        }
        if (of.way() == QualityReview.Way.MUTUAL
                && (finding.reviewedFor().equals(of.agency())
                        || agencies.byCode(finding.reviewedFor()).isEmpty())) {
            faults.add(new Fault("/reviewedFor", "reviewed-for", "请选择由哪个单位的人查的，不能是办理单位自己。"));
        }
        text("/finding", finding.text(), "请写明评查的情况。").ifPresent(faults::add);
        if (!finding.faults().isEmpty() && day(finding).filter(today::isBefore).isEmpty()) {
            faults.add(new Fault("/rightBy", "right-by", "有不符合标准的，请定一个今天以后的整改期限。"));
        }
        return faults;
    }

    /** Until when the faults are to be put right; nothing without a fault. */
    static Optional<LocalDate> day(QualityReview.Finding finding) {
        try {
            return finding.faults().isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(finding.rightBy()));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    static List<Fault> rightedFaults(String text) {
        return text("/righted", text, "请写明整改的情况。").stream().toList();
    }

    private static Optional<Fault> text(String pointer, String text, String missing) {
        if (text.isBlank()) {
            return Optional.of(new Fault(pointer, "missing", missing));
        }
        return text.length() > LONGEST
                ? Optional.of(new Fault(pointer, "too-long", "最多 " + LONGEST + " 个字。"))
                : Optional.empty();
    }
}
