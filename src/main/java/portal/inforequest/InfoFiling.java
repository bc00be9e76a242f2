package portal.inforequest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for information as somebody typed it (art. 29): the body of {@code POST /api/v1/disclosure-requests}, every
 * field raw and possibly absent. What it is for is not asked. {@link InfoFilingRules} says what is wrong with it.
 */
public record InfoFiling(
        @Nullable Applicant applicant,
        @Nullable Information information,
        @Nullable String delivery,
        @Nullable List<@Nullable String> help,
        @Nullable Boolean privacyNoticeRead) {

    /**
     * Who asks.
     *
     * @param contact whom to speak to at an organization
     */
    public record Applicant(
            @Nullable String kind,
            @Nullable String name,
            @Nullable String idType,
            @Nullable String idNumber,
            @Nullable String contact,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address) {
        /** Never what it holds, which belongs in no log. */
        @Override
        public String toString() {
            return "Applicant[…]";
        }
    }

    /** What is asked for: its name, its document number, or what else lets it be found. */
    public record Information(
            @Nullable String name,
            @Nullable String documentNumber,
            @Nullable String description) {
        /** Never what it holds, which belongs in no log. */
        @Override
        public String toString() {
            return "Information[…]";
        }
    }

    /** Never what it holds, which belongs in no log. */
    @Override
    public String toString() {
        return "InfoFiling[…]";
    }
}
