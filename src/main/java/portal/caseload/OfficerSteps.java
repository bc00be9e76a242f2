package portal.caseload;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import portal.casework.CategoryDecision;
import portal.casework.TakeStep;
import portal.office.Officer;
import portal.petition.PetitionNo;
import portal.petition.Step;

/** The steps that officers take, each with a petition that the officer sees. */
@ApplicationScoped
public class OfficerSteps {
    private final DeskCases cases;
    private final TakeStep steps;

    OfficerSteps(DeskCases cases, TakeStep steps) {
        this.cases = cases;
        this.steps = steps;
    }

    /**
     * Takes a step as the first of the officer's duties that may.
     *
     * <p>Fails with {@link portal.law.Refused} NOT_FOUND for what the officer does not see, and as
     * {@link TakeStep#take} does.
     */
    public Uni<TakeStep.Taken> take(PetitionNo no, int version, Step step, Officer officer) {
        return take(no, version, step, officer, null);
    }

    /** The same, deciding on the category with it; null when the step decides nothing about it. */
    public Uni<TakeStep.Taken> take(
            PetitionNo no, int version, Step step, Officer officer, @Nullable CategoryDecision category) {
        return cases.by(no, officer, step).chain(by -> steps.take(no, version, step, by, category));
    }
}
