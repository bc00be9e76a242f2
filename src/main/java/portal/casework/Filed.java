package portal.casework;

import java.time.OffsetDateTime;
import java.util.List;
import portal.petition.PetitionNo;
import portal.petition.Purpose;
import portal.petition.QueryCode;

/**
 * A petition that is registered: what its receipt says.
 *
 * @param name who filed it
 * @param title what it is called, which for an accusation is never its own title
 */
public record Filed(
        PetitionNo number,
        QueryCode code,
        Purpose purpose,
        String name,
        String title,
        OffsetDateTime registeredAt,
        List<Due> deadlines) {
    /** Among the papers of a petition the receipt is the first. */
    public static final int RECEIPT_ID = 1;

    public Filed {
        deadlines = List.copyOf(deadlines);
    }

    /** Where the receipt can be fetched as PDF, by whoever has the code. */
    public String receiptUrl() {
        return Progress.paperUrl(number.digits(), RECEIPT_ID);
    }
}
