package portal.office;

import java.util.List;

/**
 * An agency that has to do with petitions.
 *
 * @param region code of the division it belongs to
 * @param parent code of the agency above it; empty when that stands outside the list
 * @param categories paths of the content categories it is competent for, with all that lies below them
 * @param succeededBy code of the agency that took over its tasks; empty while it stands
 * @param phone empty when not known
 * @param sample whether something of it waits for the office's confirmation
 */
public record Agency(
        String code,
        String name,
        String region,
        AgencyLevel level,
        AgencyKind kind,
        String parent,
        List<String> categories,
        String succeededBy,
        String phone,
        boolean sample) {
    public Agency {
        categories = List.copyOf(categories);
    }

    /** Whether it still works under this name. */
    public boolean stands() {
        return succeededBy.isEmpty();
    }

    /**
     * How closely its competence fits the category: the levels they share when it is competent for the category or one
     * above, 0 when only for something within it, -1 when for nothing of it.
     */
    int competence(String category) {
        return categories.stream()
                .mapToInt(own -> {
                    if ((category + "/").startsWith(own + "/")) {
                        return own.split("/").length;
                    }
                    return own.startsWith(category + "/") ? 0 : -1;
                })
                .max()
                .orElse(-1);
    }
}
