package portal.petition;

import java.time.LocalDate;

/** Somebody who asks the office for something other than a petition: name, paper and telephone by the same rules. */
public final class Applicant {
    private Applicant() {}

    /** In the form in which it is checked and stored. */
    public static Filing.Petitioner normalised(Filing.Petitioner typed) {
        return NormalForm.petitioner(typed);
    }

    /**
     * Adds what is wrong with somebody of whom no address is asked.
     *
     * @param at where they stand in the body
     * @param identity whether a paper with its number and a telephone must be there; what is there is checked in any case
     */
    public static void check(
            Filing.Petitioner person, String at, Known known, LocalDate today, boolean identity, Faults into) {
        if (person.name() == null) {
            into.add(at + "/name", "required", "请填写姓名或者单位名称。");
        }
        new PersonRules(into, known, today, new Required(identity, false, false)).check(at, person);
    }
}
