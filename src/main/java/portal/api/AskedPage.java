package portal.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.law.Fault;
import portal.law.Refused;
import portal.search.Paging;

/** Reads which page of a list is asked for. */
final class AskedPage {
    private static final int MOST_DIGITS = 9;

    private AskedPage() {}

    /** @throws Refused INVALID for what is no page */
    static Paging of(@Nullable String page, @Nullable String size) {
        List<Fault> faults = new ArrayList<>();
        int number = number("page", page, 1, Paging.MAX_PAGE, faults);
        int items = number("size", size, Paging.DEFAULT_SIZE, Paging.MAX_SIZE, faults);
        BodyFaults.refuse(faults);
        return new Paging(number, items);
    }

    private static int number(String name, @Nullable String typed, int otherwise, int largest, List<Fault> faults) {
        if (typed == null || typed.isBlank()) {
            return otherwise;
        }
        boolean digits = typed.length() <= MOST_DIGITS && typed.chars().allMatch(each -> each >= '0' && each <= '9');
        int number = digits ? Integer.parseInt(typed) : 0;
        if (number < 1 || number > largest) {
            faults.add(new Fault("/" + name, name + ".range", "应当是 1 到 " + largest + " 的整数。"));
            return otherwise;
        }
        return number;
    }
}
