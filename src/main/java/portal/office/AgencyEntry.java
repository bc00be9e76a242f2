package portal.office;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An agency as the administrator keeps it.
 *
 * @param parent code of the agency above it; null where there is none
 * @param level {@code CITY} or {@code COUNTY}
 * @param kind what it is in the procedure, such as {@code DEPARTMENT}
 * @param succeededBy code of the agency that took over its work; null while it stands
 * @param version counts the changes
 */
public record AgencyEntry(
        String code,
        String name,
        String region,
        @Nullable String parent,
        String level,
        String kind,
        String phone,
        boolean sample,
        @Nullable String succeededBy,
        List<String> categories,
        int version) {
    public AgencyEntry {
        categories = List.copyOf(categories);
    }

    static AgencyEntry of(Agency agency) {
        return new AgencyEntry(
                agency.code(),
                agency.name(),
                agency.region(),
                agency.parent().isEmpty() ? null : agency.parent(),
                agency.level().name(),
                agency.kind().name(),
                agency.phone(),
                agency.sample(),
                agency.succeededBy().isEmpty() ? null : agency.succeededBy(),
                agency.categories(),
                0);
    }

    /** Whether it has its work itself. */
    public boolean stands() {
        return succeededBy == null;
    }

    Agency agency() {
        return new Agency(
                code,
                name,
                region,
                AgencyLevel.valueOf(level),
                AgencyKind.valueOf(kind),
                parent == null ? "" : parent,
                categories,
                succeededBy == null ? "" : succeededBy,
                phone,
                sample);
    }

    /** What can be changed, by the name of its field. */
    Map<String, String> fields() {
        return Map.of(
                "name", name,
                "region", region,
                "parent", parent == null ? "" : parent,
                "level", level,
                "kind", kind,
                "phone", phone,
                "succeededBy", succeededBy == null ? "" : succeededBy,
                "categories", String.join(" ", categories));
    }
}
