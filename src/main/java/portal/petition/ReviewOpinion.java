package portal.petition;

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
        return new Checklist()
                .holds(result != null, "result", "result", "请选维持、变更还是撤销原意见。")
                .written(finding, "finding", "请写明审查查明的情况。")
                .written(basis, "basis", "请写明依据。")
                .remedies(remedies, open)
                .faults();
    }
}
