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
    public Filed {
        deadlines = List.copyOf(deadlines);
    }
}
