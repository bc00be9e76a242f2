package portal.petition;

import java.time.LocalDate;

/** Somebody who asks the office for something other than a petition: name, paper and telephone by the same rules. */
public final class Applicant {
    private Applicant() {}

    /** In the form in which it is checked and stored. */
    public static Filing.Petitioner normalised(Filing.Petitioner typed) {
        return NormalForm.petitioner(typed);
    }

    /** Adds what is wrong with somebody of whom no address is asked; {@code at} is where they stand in the body. */
    public static void check(Filing.Petitioner person, String at, Known known, LocalDate today, Faults into) {
        if (person.name() == null) {
            into.add(at + "/name", "required", "请填写姓名或者单位名称。");
        }
        new PersonRules(into, known, today, new Required(true, false, false)).check(at, person);
    }
}
