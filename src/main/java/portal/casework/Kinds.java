package portal.casework;

import java.util.Optional;
import java.util.function.IntFunction;
import portal.petition.IntakeStep;
import portal.petition.IntakeStep.Reclassify;
import portal.petition.Purpose;
import portal.petition.Step;

/** Of which kind a petition was after each line of its history: a line is told in the words of its time. */
public final class Kinds {
    private static final String WORD = Step.word(Reclassify.class);

    private Kinds() {}

    /**
     * Told backwards from what it is now.
     *
     * @param steps the words of its lines, in their order
     * @param said what a line said, by its place from 0; asked only of those that made another kind of it
     */
    public static Purpose[] of(Purpose now, String[] steps, IntFunction<Optional<Payloads.Recorded>> said) {
        Purpose[] kinds = new Purpose[steps.length];
        Purpose kind = now;
        for (int i = steps.length - 1; i >= 0; i--) {
            kinds[i] = kind;
            if (steps[i].equals(WORD)
                    && said.apply(i).map(Payloads.Recorded::step).orElse(null) instanceof Reclassify put) {
                kind = put.was();
            }
        }
        return kinds;
    }

    /** Whether a line tells something that is kept to those who may know of accusations. */
    public static boolean secret(Step step) {
        return step instanceof IntakeStep.SettleAccused
                || step instanceof Reclassify put
                        && (put.was().secret() || put.purpose().secret());
    }
}
