package portal.staff;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portal.caseload.Caseload;
import portal.caseload.DeskCase;
import portal.office.Agency;
import portal.office.Categories;
import portal.office.Colleagues;
import portal.office.Officer;
import portal.office.SuggestedAgency;
import portal.petition.IntakeStep;
import portal.petition.SideStep;
import portal.petition.Step;

/**
 * Who can be named in the form of a step.
 *
 * @param suggested the agencies whose competence the words of the matter suggest
 * @param categories the suggested ones, then all others
 * @param officers those of whom the step names one
 * @param named agencies and officers as an accusation may name them, to what keeps them out
 */
record Choices(
        List<Agency> agencies,
        List<Agency> suggested,
        List<SortingChoices.Group> categories,
        List<Officer> officers,
        Map<String, String> named) {
    private static final int SUGGESTED = 5;

    /** Those whom the form of a step can need; nobody is looked up for one that names nobody. */
    static Uni<Choices> offered(
            DeskCase found,
            Class<? extends Step> type,
            Officer officer,
            List<Agency> agencies,
            Categories categories,
            Colleagues colleagues) {
        Uni<List<Officer>> officers = type == SideStep.Recuse.class
                ? colleagues.at(officer.agency())
                : type == SideStep.AskCounsel.class
                        ? colleagues.advisers()
                        : type == IntakeStep.SettleAccused.class
                                        || type == IntakeStep.PassToDiscipline.class
                                                && StepForm.unsettled(found.petition())
                                ? colleagues.all()
                                : Uni.createFrom().item(List.of());
        List<Agency> suggested = found.suggestions().stream()
                .flatMap(each -> each.agencies().stream())
                .map(SuggestedAgency::agency)
                .distinct()
                .limit(SUGGESTED)
                .toList();
        List<SortingChoices.Group> sorted =
                StepForm.of(type).sorts() ? SortingChoices.of(found.suggestions(), categories) : List.of();
        return officers.map(all -> new Choices(agencies, suggested, sorted, all, named(agencies, all)));
    }

    /** Agencies by name and code, officers by the name of their agency and their own. */
    static Map<String, String> named(List<Agency> agencies, List<Officer> officers) {
        Map<String, String> named = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Agency agency : agencies) {
            named.put(agency.name(), agency.code());
            named.put(agency.code(), agency.code());
            names.put(agency.code(), agency.name());
        }
        for (Officer officer : officers) {
            named.put(
                    names.getOrDefault(officer.agency(), officer.agency()) + " " + officer.name(),
                    Caseload.accused(officer));
        }
        return named;
    }

    /** What keeps out whom a line names; null for nobody we know. */
    @Nullable
    String accusable(String line) {
        return named.get(line.replaceAll("\\s+", " "));
    }
}
