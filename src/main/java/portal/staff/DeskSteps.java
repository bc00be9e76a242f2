package portal.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import portal.caseload.DeskCase;
import portal.caseload.OfficerSteps;
import portal.casework.TakeStep;
import portal.office.Categories;
import portal.office.Officer;
import portal.petition.IntakeStep;
import portal.petition.Step;
import portal.requests.PetitionAsRequest;

/** Takes the step that was written at the desk: with the petition alone, or with the request that it becomes. */
@ApplicationScoped
class DeskSteps {
    private final OfficerSteps steps;
    private final PetitionAsRequest requests;
    private final Categories categories;

    DeskSteps(OfficerSteps steps, PetitionAsRequest requests, Categories categories) {
        this.steps = steps;
        this.requests = requests;
        this.categories = categories;
    }

    Uni<TakeStep.Taken> take(DeskCase found, Step step, Form form, Officer officer) {
        return step instanceof IntakeStep.HandToRequests handed
                ? requests.take(found.petition().no(), form.version(), handed, officer)
                : steps.take(
                        found.petition().no(),
                        form.version(),
                        step,
                        officer,
                        SortingChoices.decided(found, step, form, categories));
    }
}
