package portal.petition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.law.Fault;

/** What a written decision must have before it is issued (arts. 32, 35, 36). */
final class Checklist {
    private final List<Fault> faults = new ArrayList<>();

    /** Everything that keeps it from being issued; empty when it may be. */
    List<Fault> faults() {
        return faults;
    }

    Checklist holds(boolean so, String part, String problem, String detail) {
        if (!so) {
            faults.add(new Fault("/opinion/" + part, "opinion." + problem, detail));
        }
        return this;
    }

    Checklist written(@Nullable String text, String part, String detail) {
        return holds(text != null && !text.isBlank(), part, "missing", detail);
    }

    /** Exactly the remedies that the law gives, in its order. */
    Checklist remedies(List<Remedy> named, List<Remedy> open) {
        return holds(named.equals(open), "remedies", "remedies", "救济途径要和法律规定的一致：" + Remedy.labels(open) + "。");
    }
}
