package portal.office;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Officers as their colleagues name them: who did something, who can be given something. */
@Singleton
public class Colleagues {
    private final OfficerStore table;

    Colleagues(OfficerStore table) {
        this.table = table;
    }

    /** The names of officers by their ids, also of those who are there no more. */
    public Uni<Map<Long, String>> names(Collection<Long> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : table.byIds(ids)
                        .map(found -> found.stream()
                                .collect(Collectors.toMap(
                                        each -> each.officer().id(),
                                        each -> each.officer().name())));
    }

    /** Those on duty at an agency. */
    public Uni<List<Officer>> at(String agency) {
        return table.at(agency).map(Colleagues::onDuty);
    }

    /** Everybody on duty. */
    public Uni<List<Officer>> all() {
        return table.all().map(Colleagues::onDuty);
    }

    /** Those on duty who give legal advice, whatever their agency. */
    public Uni<List<Officer>> advisers() {
        return table.with(Duty.LEGAL_ADVISER).map(Colleagues::onDuty);
    }

    private static List<Officer> onDuty(List<OfficerEntry> entries) {
        return entries.stream()
                .filter(entry -> !entry.disabled())
                .map(OfficerEntry::officer)
                .toList();
    }
}
