package portal.petition;

/** What somebody did with a petition, and one line of its history. */
public sealed interface Step {
    /** It is entered in the register (art. 22). */
    record Register() implements Step {}

    /** The citizen brings one more file (art. 19: facts and reasons). */
    record AddFile() implements Step {}
}
