package portal.reception;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A booking as somebody typed it.
 *
 * @param petitionNumber of the petition it is about, if there is one
 * @param representatives names of those who come, the one to be told first
 * @param phone of the first
 * @param idType of the first
 * @param idNumber of the first
 * @param headcount how many people the matter concerns, those who come included
 */
public record Asked(
        @Nullable String about,
        @Nullable String petitionNumber,
        List<@Nullable String> representatives,
        @Nullable String phone,
        @Nullable String idType,
        @Nullable String idNumber,
        @Nullable Integer headcount) {
    /** What is taken for a number that was none. */
    public static final int NO_NUMBER = -1;

    public Asked {
        representatives = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(representatives));
    }

    /** Never what was typed, which belongs in no log. */
    @Override
    public String toString() {
        return "Asked[…]";
    }
}
