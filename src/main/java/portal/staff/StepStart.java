package portal.staff;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import portal.caseload.DeskCase;
import portal.law.Party;
import portal.petition.LegalClock;
import portal.petition.SideStep;
import portal.petition.Step;

/** What stands in the form of a step before anybody has written in it. */
final class StepStart {
    private StepStart() {}

    static Form of(DeskCase found, Class<? extends Step> type, LocalDate today) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("version", List.of(Integer.toString(found.version())));
        values.put("seq", List.of(Integer.toString(found.seq())));
        found.petition().facts().suggestedRoute().ifPresent(route -> values.put("route", List.of(route.word())));
        int asked = found.petition().facts().extensionAsked();
        if (asked > 0) {
            values.put("days", List.of(Integer.toString(asked)));
        }
        if (StepForm.of(type).sorts()) {
            values.put("category", List.of(SortingChoices.first(found)));
        }
        if (type == SideStep.Supervise.class && late(found, today)) {
            values.put("lapse", List.of(SideStep.Lapse.OVERDUE.name()));
        }
        return new Form(values);
    }

    /** Whether an agency let a day pass by which it had to do something; to object is only a right. */
    private static boolean late(DeskCase found, LocalDate today) {
        return found.petition().clocks().entrySet().stream()
                .filter(clock -> clock.getKey().party() == Party.AGENCY && clock.getKey() != LegalClock.OBJECTION)
                .anyMatch(clock -> clock.getValue().passed(today));
    }
}
