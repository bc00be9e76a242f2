package portal.petition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A petition as somebody typed it: the body of {@code POST /api/v1/petitions}, every field raw and possibly absent.
 * {@link FilingRules} says what is wrong with it.
 */
public record Filing(
        @Nullable String purpose,
        @Nullable String title,
        @Nullable String request,
        @Nullable String facts,
        @Nullable String reasons,
        @Nullable String region,
        @Nullable String place,
        @Nullable String category,
        @Nullable String target,
        @Nullable Accused accused,
        @Nullable List<@Nullable String> priorProcedures,
        @Nullable Integer headcount,
        @Nullable Petitioner petitioner,
        @Nullable Agent agent,
        @Nullable List<@Nullable Petitioner> representatives,
        @Nullable Boolean publishable,
        @Nullable Boolean declaration,
        @Nullable Boolean privacyNoticeRead) {
    /** What somebody asks for who answers a call for suggestions. */
    public static final String PLEASE_ADOPT = "请研究采纳这条建议。";

    /** Whom an accusation is about. */
    public record Accused(
            @Nullable String agencyCode,
            @Nullable String name,
            @Nullable String position) {
        /** Never what it holds, which belongs in no log. */
        @Override
        public String toString() {
            return "Accused[…]";
        }
    }

    /** Who files, or one of the representatives of those who file together. */
    public record Petitioner(
            @Nullable String kind,
            @Nullable String name,
            @Nullable String idType,
            @Nullable String idNumber,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String region,
            @Nullable String address) {
        /** Never what it holds, which belongs in no log. */
        @Override
        public String toString() {
            return "Petitioner[…]";
        }
    }

    /** Who files for somebody else. */
    public record Agent(
            @Nullable String name,
            @Nullable String relation,
            @Nullable String phone) {
        /** Never what it holds, which belongs in no log. */
        @Override
        public String toString() {
            return "Agent[…]";
        }
    }

    /** Never what it holds, which belongs in no log. */
    @Override
    public String toString() {
        return "Filing[…]";
    }
}
