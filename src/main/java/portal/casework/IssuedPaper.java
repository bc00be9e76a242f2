package portal.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import portal.petition.Paper;

/**
 * A paper of a petition.
 *
 * @param id its place among the petition's papers
 * @param number in the register of its agency; empty for a receipt
 * @param agency code of who issued it; empty for a receipt
 * @param seq the line of the history that issued it
 * @param above name of whom it says that it reviews it; null when it says nobody, or is older than that was kept
 */
public record IssuedPaper(
        int id,
        Paper kind,
        LocalDate day,
        String number,
        String agency,
        int seq,
        @Nullable String above) {}
