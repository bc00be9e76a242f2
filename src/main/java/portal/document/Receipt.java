package portal.document;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import portal.law.ChineseDate;
import portal.law.Deadline;
import portal.petition.PetitionNo;
import portal.petition.Purpose;
import portal.petition.QueryCode;

/**
 * What a receipt tells the citizen: that the matter is registered, what follows, and by when.
 *
 * @param code only on the receipt shown right after filing; a paper fetched later carries none
 * @param petitioner the full name, since it is the citizen's own paper
 * @param agent who filed for the petitioner, or null
 * @param title as filed; an accusation prints 您的来件 instead
 * @param next what happens next, a sentence in plain Chinese
 * @param due the term that runs now
 * @param attachments how many files came with it
 * @param trackAddress where the citizen sees how it stands; carries neither number nor code
 * @param issuedAt the moment this paper is made out
 */
public record Receipt(
        PetitionNo number,
        @Nullable QueryCode code,
        Purpose purpose,
        String title,
        String petitioner,
        @Nullable String agent,
        ZonedDateTime registeredAt,
        String next,
        Deadline due,
        int attachments,
        String trackAddress,
        ZonedDateTime issuedAt) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String SECRET_TITLE = "您的来件";

    /** The title that may stand on paper. */
    public String shownTitle() {
        return purpose.secret() ? SECRET_TITLE : title;
    }

    /** When it was registered, to the minute. */
    public String registered() {
        return ChineseDate.date(registeredAt.toLocalDate()) + " " + CLOCK.format(registeredAt);
    }

    /** By when, or why that cannot be told yet. */
    public String dueWords() {
        return due.dueOn().map(day -> "最迟 " + ChineseDate.full(day)).orElse("具体日期待国家公布放假安排后确定");
    }

    /** The day this paper is made out. */
    public String issued() {
        return ChineseDate.date(issuedAt.toLocalDate());
    }

    /** Never the name, the title or the code, which belong in no log. */
    @Override
    public String toString() {
        return "Receipt[" + number.display() + "]";
    }
}
