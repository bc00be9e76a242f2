package portal.petition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.law.Fault;

/** What a higher agency decided on an opinion that was put before it (arts. 35, 36). */
public record ReviewOpinion(
        @Nullable Result result,
        @Nullable String finding,
        @Nullable String basis,
        List<Remedy> remedies) {
    public ReviewOpinion {
        remedies = List.copyOf(remedies);
    }

    /** What becomes of the opinion that was reviewed. */
    public enum Result {
        CONFIRMED("维持原意见"),
        CHANGED("变更原意见"),
        REVOKED("撤销原意见，责令重新办理");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    List<Fault> faults(List<Remedy> open) {
        List<Fault> faults = new ArrayList<>();
        if (result == null) {
            faults.add(new Fault("/opinion/result", "opinion.result", "请选维持、变更还是撤销原意见。"));
        }
        if (finding == null || finding.isBlank()) {
            faults.add(new Fault("/opinion/finding", "opinion.missing", "请写明审查查明的情况。"));
        }
        if (basis == null || basis.isBlank()) {
            faults.add(new Fault("/opinion/basis", "opinion.missing", "请写明依据。"));
        }
        if (!remedies.equals(open)) {
            faults.add(
                    new Fault("/opinion/remedies", "opinion.remedies", "救济途径要和法律规定的一致：" + Remedy.labels(open) + "。"));
        }
        return faults;
    }
}
