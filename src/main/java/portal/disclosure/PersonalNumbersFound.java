package portal.disclosure;

import java.time.LocalDate;
import java.util.List;

/** What of people stands in a short text that is about to be published, masked. */
public final class PersonalNumbersFound {
    private PersonalNumbersFound() {}

    /** Each number with its kind: {@code 手机号码 138******00}. */
    public static List<String> in(String text, LocalDate today) {
        return PersonalData.in("", text, today).stream()
                .map(hit -> hit.kind().label() + " " + hit.masked())
                .toList();
    }
}
