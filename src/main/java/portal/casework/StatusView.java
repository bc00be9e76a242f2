package portal.casework;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A petition as the one who filed it sees it: who has it, what comes next and by when, and what happened. */
public record StatusView(
        String receiptNumber,
        String title,
        String purpose,
        String purposeLabel,
        String status,
        String statusLabel,
        OffsetDateTime registeredAt,
        Holder holder,
        NextStep nextStep,
        List<Entry> timeline,
        List<Due> deadlines,
        List<Action> actions,
        List<String> ratings) {

    /** What an accusation is called wherever its title could be read by somebody else (art. 30). */
    public static final String SECRET_TITLE = "您的来件";

    /** Who has the matter now. */
    public record Holder(String name, @Nullable String phone) {}

    /**
     * What comes next.
     *
     * @param dayNumber how many days have run: 0 on the first
     * @param daysInAll how many the term has, when it is one of natural days
     */
    public record NextStep(
            String text,
            @Nullable LocalDate dueOn,
            boolean pending,
            String basis,
            String countedDays,
            @JsonIgnore long dayNumber,
            @JsonIgnore int daysInAll) {}

    /**
     * One thing that happened.
     *
     * @param basis the article it rests on
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Entry(
            OffsetDateTime at,
            String kind,
            String label,
            String by,
            @Nullable String note,
            List<Document> documents,
            @JsonIgnore String basis) {}

    /** A paper the citizen may take along. */
    public record Document(int id, String name, String url) {}

    /**
     * What the citizen may do today.
     *
     * @param agency name of who would decide on it today, where somebody decides
     * @param note where that is another than the one the answer named
     * @param basis the article it rests on
     */
    public record Action(
            String kind,
            String label,
            @Nullable LocalDate openUntil,
            @Nullable String agency,
            @Nullable String note,
            @JsonIgnore String basis) {}
}
