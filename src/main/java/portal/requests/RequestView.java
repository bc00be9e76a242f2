package portal.requests;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request as the one who made it sees it: where it stands, what comes next and by when, and what happened. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RequestView(
        String receiptNumber,
        String title,
        String status,
        String statusLabel,
        String statusText,
        OffsetDateTime registeredAt,
        Holder holder,
        String delivery,
        String next,
        List<Term> deadlines,
        List<Entry> timeline,
        List<Paper> papers,
        List<GivenFile> files,
        List<BroughtFile> brought,
        List<Action> actions,
        @Nullable String answer,
        @Nullable String remedy) {

    /** Who has the request. */
    public record Holder(String name, @Nullable String phone) {}

    /**
     * A running term.
     *
     * @param standsStill whether its days are not counted now, since others are asked
     */
    public record Term(
            String kind,
            String label,
            @Nullable LocalDate dueOn,
            boolean pending,
            boolean standsStill,
            String basis,
            String countedDays) {}

    /**
     * One thing that happened.
     *
     * @param basis the article it rests on
     */
    public record Entry(
            OffsetDateTime at,
            String kind,
            String label,
            String by,
            @Nullable String note,
            @JsonIgnore String basis) {}

    /** A paper to take along. */
    public record Paper(int id, String name, String number, LocalDate day, String url) {}

    /** A file given out with the answer. */
    public record GivenFile(String id, String name, long size, String url) {}

    /** A file that the applicant brought. */
    public record BroughtFile(String id, String name, long size) {}

    /**
     * What the applicant may do today.
     *
     * @param basis the article it rests on
     */
    public record Action(
            String kind, String label, @JsonIgnore String basis) {}
}
